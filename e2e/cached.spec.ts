/** What a public page says to browsers, and to caches on its way to them. */
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { clientOf } from "./api/client";
import { expect, test } from "./fixtures";

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** An answer as it comes over the wire: `fetch` would decode it. */
const ask = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<Answer>((resolve, reject) => {
    const asked = httpRequest(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject).end();
  });

test("a page comes in the encoding that is asked for, and says so to caches", async ({ site }) => {
  const url = site.url + site.content.talks.crowded.path;
  const plain = await ask(url);
  const brotli = await ask(url, { "Accept-Encoding": "gzip, deflate, br" });
  const gzip = await ask(url, { "Accept-Encoding": "gzip" });
  expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  for (const { status, headers, body } of [plain, brotli, gzip]) {
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(headers["content-length"]).toBe(String(body.length));
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(headers["content-security-policy"]).toContain("sha256-");
    expect(headers["set-cookie"]).toBeUndefined();
  }
  expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
});

test("who has a page already is told so, whatever the query; a HEAD has no body", async ({ site }) => {
  const url = site.url + site.content.talks.crowded.path;
  const { headers, body } = await ask(url);
  const etag = headers.etag ?? "";
  for (const condition of [etag, `"other", ${etag}`, `W/${etag}`, "*"]) {
    const again = await ask(`${url}?utm_source=newsletter`, { "If-None-Match": condition });
    expect(again).toMatchObject({ status: 304, headers: { etag } });
    expect(again.body).toHaveLength(0);
  }
  expect(await ask(url, { "If-None-Match": '"other"' })).toMatchObject({ status: 200 });
  const head = await ask(url, {}, "HEAD");
  expect(head).toMatchObject({ status: 200, headers: { etag, "content-length": String(body.length) } });
  expect(head.body).toHaveLength(0);
});

test("nothing of a request gets into a page that is kept for everybody", async ({ site }) => {
  const speaker = await clientOf(site, "busy");
  const body = { title: "Asked for strangely", description: "", venue: "Fresh Conf", date: "2026-05-07" };
  const { said } = await speaker("POST", "/talks", { body });
  const canary = "canary-7c1e";
  const path = new URL(said.links.html).pathname;
  const first = await ask(`${site.url}${path}?${canary}`, {
    Host: `${canary}.example`,
    Cookie: `a=${canary}; __prerender_bypass=${canary}`,
    "User-Agent": canary,
    "X-Forwarded-Host": canary,
    "X-Forwarded-Proto": canary,
    "Accept-Language": canary,
    "Next-Url": `/${canary}`,
  });
  expect(first.status).toBe(200);
  expect(first.body.toString() + JSON.stringify(first.headers)).not.toContain(canary);
  expect((await ask(site.url + path)).body).toEqual(first.body);
});

test("the client router's own fetches are answered from the same page", async ({ site }) => {
  const url = `${site.url}${site.content.talks.crowded.path}?_rsc=abc`;
  const data = await ask(url, { RSC: "1" });
  expect(data).toMatchObject({ status: 200, headers: { "content-type": "text/x-component" } });
  expect(data.body.toString()).toContain(site.content.talks.crowded.title);
  const prefetch = { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" };
  const tree = await ask(url, prefetch);
  expect(tree).toMatchObject({ status: 200, headers: { "content-type": "text/x-component" } });
  expect(tree.body.length).toBeLessThan(data.body.length);
  expect(await ask(url, { RSC: "1", "If-None-Match": data.headers.etag ?? "" })).toMatchObject({
    status: 304,
  });
});

test("an address with needless percent signs leads to the plain one", async ({ site }) => {
  const { path } = site.content.talks.crowded;
  const odd = path.replace("talks", "t%61lks");
  expect(await ask(`${site.url}${odd}?q=%7E`)).toMatchObject({
    status: 308,
    headers: { location: `${path}?q=%7E` },
  });
});

test("files of the build are kept for ever, compressed ahead; other files are asked for again", async ({
  site,
}) => {
  const html = (await ask(`${site.url}/`)).body.toString();
  const script = html.match(/\/_next\/static\/[^"]+\.js/)?.[0] ?? "";
  const style = html.match(/\/_next\/static\/[^"]+\.css/)?.[0] ?? "";
  for (const path of [script, style]) {
    const file = await ask(site.url + path, { "Accept-Encoding": "br" });
    expect(file).toMatchObject({ status: 200, headers: { "content-encoding": "br" } });
    expect(file.headers["cache-control"]).toMatch(/^public,\s?max-age=31536000,\s?immutable$/);
    const again = await ask(site.url + path, {
      "Accept-Encoding": "br",
      "If-None-Match": file.headers.etag ?? "",
    });
    expect(again.status).toBe(304);
  }
  const theme = await ask(`${site.url}/theme.js`);
  expect(theme).toMatchObject({ status: 200, headers: { "x-content-type-options": "nosniff" } });
  expect(theme.headers["cache-control"]).not.toContain("immutable");
});
