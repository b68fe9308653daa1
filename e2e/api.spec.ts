import { type Client, clientOf, pathIn } from "./api/client";
import type { Json } from "./api/document";
import { expect, test } from "./fixtures";

const talk = {
  title: "Told by a program",
  description: "About *programs*.",
  slides: "https://example.com/deck.pdf",
  venue: "Script Conf",
  date: "2026-03-04",
};
const visitor = { name: "Vic Visitor", email: "vic@visitors.example" };

test("a program publishes a talk, reads it, changes a part of it, and takes it down", async ({
  site,
  open,
}) => {
  const [speaker, reader] = [await clientOf(site, "scripter"), await clientOf(site, "visitor")];
  const published = await speaker("POST", "/talks", { body: talk });
  expect(published.status).toBe(201);
  const self = pathIn(published.headers.get("location") ?? "");
  const etag = published.headers.get("etag") ?? "";
  expect(await reader("GET", self)).toMatchObject({ status: 200, said: published.said });
  const again = await reader("GET", self, { headers: { "If-None-Match": etag } });
  expect(again).toMatchObject({ status: 304, text: "" });

  const page = await open();
  await page.goto(published.said.links.html);
  await expect(page.getByRole("heading", { name: talk.title })).toBeVisible();
  const edited = await speaker("PATCH", self, {
    body: { title: "Told anew" },
    headers: { "If-Match": etag },
  });
  expect(edited).toMatchObject({ status: 200, said: { ...talk, title: "Told anew" } });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Told anew" })).toBeVisible();

  const late = await speaker("PATCH", self, { body: { title: "Too late" }, headers: { "If-Match": etag } });
  expect(late).toMatchObject({ status: 412, said: { code: "precondition_failed" } });
  expect(await reader("GET", self, { headers: { "If-None-Match": etag } })).toMatchObject({ status: 200 });
  expect(await speaker("DELETE", self, { headers: { "If-Match": etag } })).toMatchObject({ status: 412 });
  expect(await speaker("DELETE", self)).toMatchObject({ status: 204, text: "" });
  expect(await reader("GET", self)).toMatchObject({ status: 410, said: { code: "gone" } });
  expect(await speaker("DELETE", self)).toMatchObject({ status: 410 });
});

test("of two editors who saw the same, one saves and the other is told", async ({ site }) => {
  const speaker = await clientOf(site, "scripter");
  const { said, headers } = await speaker("POST", "/talks", { body: talk });
  const condition = { "If-Match": headers.get("etag") ?? "" };
  const save = (title: string) =>
    speaker("PATCH", `/talks/${said.id}`, { body: { title }, headers: condition });
  const answers = await Promise.all([save("The one"), save("The other")]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const saved = answers.find(({ status }) => status === 200);
  expect(await speaker("GET", `/talks/${said.id}`)).toMatchObject({ said: saved?.said });
});

test("all talks of a speaker and a year are found by following the links, and back again", async ({
  site,
}) => {
  const reader = await clientOf(site, "visitor");
  const there = await walk(reader, "/talks?speaker=polly&year=1999&limit=50", "next");
  expect(there.pages.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(new Set(there.pages.flat()).size).toBe(120);
  const back = await walk(reader, there.last, "prev");
  expect(back.pages.reverse().flat()).toEqual(there.pages.flat());
  expect((await reader("GET", "/talks?speaker=polly&year=1998")).said.items).toEqual([]);
  expect((await reader("GET", "/talks?speaker=no-body")).said.items).toEqual([]);
});

test("a visitor comments, and many are decided at once: the page shows what was published", async ({
  site,
  open,
}) => {
  const [speaker, reader] = [await clientOf(site, "scripter"), await clientOf(site, "visitor")];
  const published = await speaker("POST", "/talks", { body: talk });
  const { id, links } = published.said;
  const page = await open();
  await page.goto(links.html);
  const post = async (body: string) =>
    (await reader("POST", `/talks/${id}/comments`, { body: { body, ...visitor } })).said;
  const [good, bad, known] = [await post("What a talk!"), await post("Buy this."), await post("Me again.")];
  expect(good).toMatchObject({ status: "held", number: null, author: { name: visitor.name, email: null } });
  expect(await reader("GET", pathIn(good.links.self))).toMatchObject({ status: 404 });

  const queue = await speaker("GET", `/moderation?talk=${id}`);
  expect(queue.said.items.map((one: typeof good) => [one.id, one.author.email])).toEqual(
    [good, bad, known].map((one) => [one.id, visitor.email]),
  );
  const decisions: Record<string, Json>[] = [
    { id: good.id, status: "published", from: "held" },
    { id: bad.id, status: "spam" },
    { id: known.id, status: "published", from: "rejected" },
    { id: 2_000_000_000, status: "spam" },
  ];
  const { said } = await speaker("POST", "/moderation", { body: { decisions } });
  expect(said.results).toMatchObject([
    { id: good.id, comment: { status: "published", number: 1 }, problem: null },
    { id: bad.id, comment: { status: "spam" }, problem: null },
    { id: known.id, comment: null, problem: { code: "conflict" } },
    { id: 2_000_000_000, comment: null, problem: { code: "not_found" } },
  ]);
  await page.reload();
  await expect(page.getByText("What a talk!")).toBeVisible();
  expect((await reader("GET", `/talks/${id}/comments`)).said.items).toMatchObject([
    { id: good.id, author: { email: null } },
  ]);
  expect(await speaker("DELETE", pathIn(good.links.self))).toMatchObject({ status: 204 });
  await page.reload();
  await expect(page.getByText("What a talk!")).toHaveCount(0);
});

/** The ids on each page from `start` on; the links and the `Link` header lead the same way. */
async function walk(reader: Client, start: string, way: "next" | "prev") {
  const pages: number[][] = [];
  let last = start;
  for (let path: string | null = start; path !== null; ) {
    const { said, headers } = await reader("GET", path);
    pages.push(said.items.map(({ id }: { id: number }) => id));
    last = path;
    const link: string | null = said.links[way];
    expect(headers.get("link")?.includes(`<${link}>; rel="${way}"`) ?? false).toBe(link !== null);
    path = link && pathIn(link);
  }
  return { pages, last };
}
