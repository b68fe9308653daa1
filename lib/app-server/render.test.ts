import { AsyncResource } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { Outage } from "@/lib/db/outage";
import type { PageValue } from "@/lib/page-cache/dress";
import PageCacheHandler from "@/lib/page-cache/handler";
import { markOutage } from "@/lib/web/answer-status";
import { type Handle, pageRenderer } from "./render";

const path = "/talks/7-flask";
const cache = new PageCacheHandler({ revalidatedTags: [], _requestHeaders: {} });

type Given = { status?: number; tags?: string; headers?: Record<string, string> };
type Turn = {
  request: IncomingMessage;
  response: ServerResponse;
  end: (page: PageValue) => void;
  /** An error that Next tells of. */
  meet: (error: Error) => void;
};

/** In Next's place: tells of every render that begins, and ends it when it is told to. */
function renderingByHand() {
  const turns: Turn[] = [];
  const turn = (number: number) => turns[number] as Turn;
  // As Next does, it hands the page to the cache, and then it answers.
  const handle: Handle = async (request, response) => {
    const meet = AsyncResource.bind((error: Error) => void markOutage(error));
    const page = await new Promise<PageValue>((end) => turns.push({ request, response, end, meet }));
    await cache.set(`/route-cache/APP_PAGE/0123abc/$${request.url}`, page);
    const { location } = page.headers ?? {};
    const told = { Vary: "rsc", "X-Nextjs-Cache": "MISS", ...(location && { location }) };
    response.writeHead(page.status ?? 200, told).end(page.html);
  };
  const end = (number: number, html: string, given: Given = {}) => turn(number).end(pageOf(html, given));
  return { turns, turn, end, ...pageRenderer(handle) };
}

const pageOf = (
  html: string,
  { status = 200, tags = "talk:7,speaker:1", headers = {} }: Given,
): PageValue => ({
  kind: "APP_PAGE" as never,
  html,
  rscData: Buffer.from(`data of ${html}`),
  segmentData: new Map([["/_tree", Buffer.from("tree")]]),
  headers: { "x-next-cache-tags": tags, "x-nextjs-stale-time": "30", ...headers },
  status,
  postponed: undefined,
});

test("a page comes with its parts, its tags, and a policy for its scripts", async () => {
  const { turns, end, render } = renderingByHand();
  const rendering = render(path);
  await expect.poll(() => turns.length).toBe(1);
  end(0, "<script>go()</script>");
  const { status, headers, html, kept } = await rendering;
  expect([status, String(html)]).toEqual([200, "<script>go()</script>"]);
  expect(kept).toEqual({
    tags: ["talk:7", "speaker:1"],
    data: Buffer.from("data of <script>go()</script>"),
    segments: new Map([["/_tree", Buffer.from("tree")]]),
  });
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'sha256-/);
  expect(Object.keys(headers)).not.toContain("x-next-cache-tags");
});

test.each<[string, string, Given]>([
  ["nothing was found", "<h1>Not found</h1>", { status: 404 }],
  ["the page is elsewhere", "", { status: 308, headers: { location: "/talks/7-other" } }],
  ["the page is elsewhere for now", "", { status: 307, headers: { location: "/" } }],
  ["it stands for something taken down", '<main data-status="410">', {}],
])("where %s, the answer may not be kept", async (_case, html, given) => {
  const { turns, end, render } = renderingByHand();
  const rendering = render(path, "id-of-the-render");
  await expect.poll(() => turns.length).toBe(1);
  end(0, html, given);
  const answer = await rendering;
  expect(answer.headers["x-request-id"]).toBe("id-of-the-render");
  expect(answer).toMatchObject({ status: given.status ?? 410, headers: given.headers ?? {}, kept: null });
  expect(String(answer.html)).toBe(html);
  for (const name of ["vary", "x-nextjs-cache", "connection", "date"])
    expect(Object.keys(answer.headers)).not.toContain(name);
});

test("an answer that Next hands over nothing for may not be kept", async () => {
  const { turns, turn, render } = renderingByHand();
  const rendering = render(path);
  await expect.poll(() => turns.length).toBe(1);
  const { response } = turn(0);
  const html = "<p>Broken<script>tell()</script>";
  response.statusCode = 500;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(html);
  const answer = await rendering;
  expect(answer).toMatchObject({ status: 500, html: Buffer.from(html), kept: null });
  expect(answer.headers["content-security-policy"]).toMatch(/script-src 'self' 'sha256-/);
});

test("a page that met an outage says that it will be back, and may not be kept", async () => {
  const { turns, turn, render } = renderingByHand();
  const rendering = render(path);
  await expect.poll(() => turns.length).toBe(1);
  turn(0).meet(new Outage("it is gone", false));
  const { response } = turn(0);
  response.statusCode = 500;
  response.end("broken");
  const { status, headers, html, kept } = await rendering;
  expect([status, kept, headers["Retry-After"]]).toEqual([503, null, "5"]);
  expect(String(html)).toContain("We will be back in a moment");
});

test("who asks while a page renders is given the next render, not the one under way", async () => {
  const { turns, end, render } = renderingByHand();
  const before = render(path);
  await expect.poll(() => turns.length).toBe(1);
  const after = [render(path), render(path)];
  end(0, "old");
  expect(String((await before).html)).toBe("old");
  await expect.poll(() => turns.length).toBe(2);
  end(1, "new");
  for (const page of await Promise.all(after)) expect(String(page.html)).toBe("new");
  expect(turns).toHaveLength(2);
});

test("nobody is joined to a render that answers somebody else, and began before", async () => {
  const { turns, turn, end, render, takeNote } = renderingByHand();
  let answered = () => {};
  takeNote(
    path,
    new Promise<void>((resolve) => {
      answered = resolve;
    }),
  );
  const after = render(path);
  const ofAnother = render("/talks/8");
  await expect.poll(() => turns.length).toBe(1);
  expect(turn(0).request.url).toBe("/talks/8");
  answered();
  await expect.poll(() => turns.length).toBe(2);
  end(0, "another");
  end(1, "fresh");
  expect(String((await ofAnother).html)).toBe("another");
  expect(String((await after).html)).toBe("fresh");
});

test("Next is told of nobody's request", async () => {
  const { turns, turn, end, render } = renderingByHand();
  const rendering = render(path);
  await expect.poll(() => turns.length).toBe(1);
  expect(turn(0).request.headers.host).toBe("localhost");
  expect(Object.keys(turn(0).request.headers).sort()).toEqual(["host", "user-agent", "x-request-id"]);
  end(0, "fresh");
  await rendering;
});
