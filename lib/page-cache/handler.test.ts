import { afterEach, expect, test } from "vitest";
import PageCacheHandler from "./handler";
import { forgetEverything, forgetHere, pages } from "./pages";

const keyOf = (path: string) => `/route-cache/APP_PAGE/0123abc/$${path === "/" ? "/index" : path}`;
const handler = new PageCacheHandler({ revalidatedTags: [], _requestHeaders: {} });

afterEach(forgetEverything);

/** What Next does: it asks for the page, renders it, and hands it over. */
async function render(path: string, page: ReturnType<typeof rendered>) {
  await handler.get(keyOf(path));
  await handler.set(keyOf(path), page);
}

function rendered(html: string, { status = 200, tags = "talk:7", headers = {} } = {}) {
  return {
    kind: "APP_PAGE" as never,
    html,
    rscData: Buffer.from(`data of ${html}`),
    segmentData: new Map([["/_tree", Buffer.from("tree")]]),
    headers: { "x-next-cache-tags": tags, "x-nextjs-stale-time": "30", ...headers },
    status,
    postponed: undefined,
  };
}

const textOf = async (
  path: string,
  part: Parameters<NonNullable<ReturnType<typeof pages.get>>["part"]>[0],
) => {
  const representation = await pages.get(path)?.part(part)?.in("identity");
  return representation?.body.toString();
};

test("a page is kept with all its parts, under its path, and Next gets it back as it was", async () => {
  await render("/", rendered("<p>home</p>"));
  expect(await textOf("/", { kind: "html" })).toBe("<p>home</p>");
  expect(await textOf("/", { kind: "data" })).toBe("data of <p>home</p>");
  expect(await textOf("/", { kind: "segment", segment: "/_tree" })).toBe("tree");
  expect(pages.get("/")?.part({ kind: "segment", segment: "/other" })).toBeNull();
  const stored = await handler.get(keyOf("/"));
  const segmentData = new Map([["/_tree", Buffer.from("tree")]]);
  expect(stored?.value).toMatchObject({ html: "<p>home</p>", status: 200, segmentData });
});

test("its headers name a policy with the hashes of its scripts, and none of its tags", async () => {
  await render("/", rendered("<script>go()</script>"));
  const sent = (await pages.get("/")?.part({ kind: "html" })?.in("identity"))?.headers.join("\n") ?? "";
  expect(sent).toMatch(/content-security-policy\n[^\n]*script-src 'self' 'sha256-/i);
  expect(sent).not.toContain("talk:7");
  expect(sent).not.toContain("nonce");
});

test("nothing fills the store that leads nowhere or elsewhere", async () => {
  await render("/talks/404", rendered("", { status: 404 }));
  await handler.set(
    keyOf("/talks/7"),
    rendered("", { status: 308, headers: { location: "/talks/7-flask" } }),
  );
  await render("/before/2001-01-01~1", rendered("", { status: 307 }));
  await render("/talks/8-gone", rendered('<main data-status="410">'));
  for (const path of ["/talks/404", "/talks/7", "/before/2001-01-01~1", "/talks/8-gone"])
    expect(pages.get(path)).toBeUndefined();
});

test("a write is forgotten once, however often it is told of", async () => {
  const write = { key: "one-write", tags: ["talk:7"] };
  forgetHere([write]);
  await render("/talks/7-flask", rendered("fresh"));
  forgetHere([write]);
  expect(pages.get("/talks/7-flask")).toBeDefined();
  forgetHere([{ ...write, key: "another" }]);
  expect(pages.get("/talks/7-flask")).toBeUndefined();
});

test("a page whose render began before a write is not kept", async () => {
  await handler.get(keyOf("/talks/7-flask"));
  forgetHere([{ key: "meanwhile", tags: ["talk:7"] }]);
  await handler.set(keyOf("/talks/7-flask"), rendered("old"));
  expect(pages.get("/talks/7-flask")).toBeUndefined();
});
