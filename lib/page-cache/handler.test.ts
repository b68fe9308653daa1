import { expect, test } from "vitest";
import type { PageValue } from "./dress";
import { awaitPage } from "./handed-over";
import PageCacheHandler from "./handler";

const keyOf = (path: string) => `/route-cache/APP_PAGE/0123abc/$${path === "/" ? "/index" : path}`;
const handler = new PageCacheHandler({ revalidatedTags: [], _requestHeaders: {} });

/** What Next does with a page that somebody waits for: it asks for it, renders it, and hands it over. */
async function handedOver(path: string, page: PageValue, key = keyOf(path)): Promise<PageValue | null> {
  const [, value] = await awaitPage(path, async () => {
    await handler.get();
    await handler.set(key, page);
  });
  return value;
}

const rendered = (html: string, status = 200): PageValue => ({
  kind: "APP_PAGE" as never,
  html,
  rscData: Buffer.from(`data of ${html}`),
  segmentData: new Map([["/_tree", Buffer.from("tree")]]),
  headers: { "x-next-cache-tags": "talk:7", "x-nextjs-stale-time": "30" },
  status,
  postponed: undefined,
});

test("a page is handed over with all its parts, under its path", async () => {
  const { html, rscData, segmentData, status } = rendered("<p>home</p>");
  expect(await handedOver("/", rendered("<p>home</p>"))).toMatchObject({
    html,
    rscData,
    segmentData,
    status,
  });
});

test("what is no page, or of another address, is not", async () => {
  const page = rendered("<p>home</p>");
  expect(await handedOver("/", page, keyOf("/talks/7"))).toBeNull();
  expect(await handedOver("/", page, "0123abc")).toBeNull();
  expect(await handedOver("/", { kind: "FETCH" } as never)).toBeNull();
});

test("nothing is kept: Next renders whatever it is asked for", async () => {
  await handedOver("/", rendered("<p>home</p>"));
  expect(await handler.get()).toBeNull();
});

test("its headers name a policy with the hashes of its scripts", async () => {
  const page = await handedOver("/", rendered("<script>go()</script>"));
  expect(page?.headers?.["content-security-policy"]).toMatch(/script-src 'self' 'sha256-/);
  expect(JSON.stringify(page?.headers)).not.toContain("nonce");
});

test("a page that stands for something taken down is gone", async () => {
  expect(await handedOver("/talks/8-gone", rendered('<main data-status="410">'))).toMatchObject({
    status: 410,
  });
});
