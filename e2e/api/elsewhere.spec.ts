/** The API as it looks from another site's pages, and from programs that send a cookie. */
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import type { Site } from "../setup/site";
import { basic, call } from "./call";
import { clientOf } from "./client";

const talk = { title: "Sent from elsewhere", venue: "Script Conf", date: "2026-03-06" };
const json = { "Content-Type": "application/json" };

// The same machine under another name is another site.
const elsewhere = (port: number) => `http://127.0.0.1:${port}`;

test("pages of other sites read what is public, and write with a token", async ({
  open,
  site,
  otherSite,
}) => {
  const page = await open();
  await page.goto(elsewhere(otherSite));
  const read = await fetchIn(page, `${site.url}/api/v1/talks?limit=1`, {});
  expect(read).toMatchObject({
    status: 200,
    headers: { etag: expect.any(String), link: expect.any(String) },
  });
  const Authorization = await authorizationOf(page, site);
  const headers = { ...json, Authorization, "Idempotency-Key": "from-elsewhere" };
  const init = { method: "POST", body: JSON.stringify(talk), headers };
  const written = await fetchIn(page, `${site.url}/api/v1/talks`, init);
  expect(written).toMatchObject({ status: 201, headers: { location: expect.any(String) } });
});

test("a cookie opens nothing to pages of other sites", async ({ browser, site, otherSite }) => {
  // Not opened as others are: here the browser has to complain.
  const context = await browser.newContext();
  const { cookies } = site.content.accounts.framed;
  await context.addCookies(cookies.map(({ path: _, ...cookie }) => ({ ...cookie, url: site.url })));
  const page = await context.newPage();
  await page.goto(`${site.url}/api/v1/me`);
  expect(await page.textContent("body")).toContain("Fred Framed");

  await page.goto(elsewhere(otherSite));
  const me = await fetchIn(page, `${site.url}/api/v1/me`, {});
  expect(JSON.parse(me.text)).toMatchObject({ speaker: null });
  const withCookie = { credentials: "include" } as const;
  await expect(fetchIn(page, `${site.url}/api/v1/me`, withCookie)).rejects.toThrow("Failed to fetch");
  const before = await talkCountOf(site);
  for (const type of ["application/json", "text/plain"]) {
    const init = {
      ...withCookie,
      method: "POST",
      body: JSON.stringify(talk),
      headers: { "Content-Type": type },
    };
    await expect(fetchIn(page, `${site.url}/api/v1/talks`, init)).rejects.toThrow("Failed to fetch");
  }
  expect(await talkCountOf(site)).toBe(before);
  await context.close();
});

test("a session's cookie from a program that says nothing of its origin changes nothing", async ({
  site,
}) => {
  const cookies = site.content.accounts.framed.cookies.map(({ name, value }) => `${name}=${value}`);
  const headers = { Cookie: cookies.join("; "), ...json };
  const send = (more: Record<string, string>) =>
    call(site.url, {
      method: "POST",
      path: "/talks",
      headers: { ...headers, ...more },
      body: JSON.stringify(talk),
    });
  expect((await send({})).status).toBe(401);
  expect((await send({ Origin: "null" })).status).toBe(403);
  expect((await send({ Origin: "https://evil.example" })).status).toBe(403);
  expect((await send({ Origin: site.url })).status).toBe(201);
});

test("addresses that lead nowhere, wrong methods and bad encodings get JSON", async ({ site }) => {
  const visitor = await clientOf(site, "visitor");
  const problem = expect.stringContaining("application/problem+json");
  const refused = async (method: string, path: string) => {
    const { status, headers, said } = await visitor(method, path);
    expect([headers.get("content-type"), headers.get("access-control-allow-origin")]).toEqual([problem, "*"]);
    expect(said).toMatchObject({ status });
    return [status, headers.get("allow")];
  };
  expect(await refused("GET", "/nothing")).toEqual([404, null]);
  expect(await refused("PUT", "/talks/1/nothing/at/all")).toEqual([404, null]);
  expect(await refused("GET", "/talks/%ff")).toEqual([400, null]);
  expect(await refused("GET", "/talks/%00")).toEqual([400, null]);
  expect(await refused("PUT", "/talks")).toEqual([405, "GET, POST, HEAD, OPTIONS"]);
  expect(await refused("POST", "/comments/1")).toEqual([405, "GET, PATCH, DELETE, HEAD, OPTIONS"]);
  expect(await refused("PATCH", "/tokens/1")).toEqual([405, "GET, DELETE, HEAD, OPTIONS"]);
});

test("HEAD answers as GET does, without a body", async ({ site }) => {
  const [head, get] = await Promise.all(
    ["HEAD", "GET"].map((method) => call(site.url, { method, path: "/talks?limit=2" })),
  );
  expect(head).toMatchObject({ status: 200, text: "" });
  expect(head?.headers.get("etag")).toBe(get?.headers.get("etag"));
});

async function talkCountOf(site: Site): Promise<number> {
  const visitor = await clientOf(site, "visitor");
  return (await visitor("GET", `/speakers/${site.content.accounts.framed.username}`)).said.talkCount;
}

type Init = { credentials?: "include"; method?: string; body?: string; headers?: Record<string, string> };

/** What a script on this page sees. */
const fetchIn = (page: Page, url: string, init: Init) =>
  page.evaluate(
    async ([to, sent]) => {
      const answer = await fetch(to, sent);
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        text: await answer.text(),
      };
    },
    [url, init] as const,
  );

async function authorizationOf(page: Page, { url, content }: Site) {
  const Authorization = basic(content.accounts.framed.email, content.password);
  const init = { method: "POST", body: "{}", headers: { ...json, Authorization } };
  const { text } = await fetchIn(page, `${url}/api/v1/tokens`, init);
  return `Bearer ${JSON.parse(text).token}`;
}
