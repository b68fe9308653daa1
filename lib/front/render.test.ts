import { afterEach, expect, test } from "vitest";
import { pages } from "@/lib/page-cache/pages";
import type { Rendered } from "@/lib/page-cache/rendered";
import { StoredPage } from "@/lib/page-cache/stored-page";
import { renderedPage } from "@/lib/testing/factories/stored-page";
import { pageRenderer } from "./render";

const path = "/talks/7-flask";

afterEach(() => pages.forget(["talk:7"]));

type Turn = { end: (page: Rendered) => void; fail: (error: Error) => void };

/** In the applications' place: tells of every render that is asked for, and ends it when it is told to. */
function renderingByHand() {
  const turns: Turn[] = [];
  const fetchPage = () => new Promise<Rendered>((end, fail) => turns.push({ end, fail }));
  const turn = (number: number) => turns[number] as Turn;
  return { turns, turn, render: pageRenderer(fetchPage) };
}

const pageOf = (html: string) => renderedPage(html, ["talk:7"]);
const unkept = (html: string, status: number): Rendered => ({ ...pageOf(html), status, kept: null });

async function htmlOf(rendered: ReturnType<ReturnType<typeof pageRenderer>>): Promise<string> {
  const page = await rendered;
  const body = page instanceof StoredPage ? page.part({ kind: "html" }) : page.body;
  return String((await body?.in("identity"))?.body);
}

test("all who miss a page at once wait for one render, and who comes later finds it stored", async () => {
  const { turns, turn, render } = renderingByHand();
  const waiting = [render(path), render(path), render(path)].map(htmlOf);
  turn(0).end(pageOf("fresh"));
  expect(await Promise.all(waiting)).toEqual(["fresh", "fresh", "fresh"]);
  expect(turns).toHaveLength(1);
  const stored = pages.get(path);
  expect(stored && (await htmlOf(Promise.resolve(stored)))).toBe("fresh");
});

test("who asked after a write does not get what began to render before it, and it is not stored", async () => {
  const { turns, turn, render } = renderingByHand();
  const before = htmlOf(render(path));
  pages.forget(["talk:7"]);
  const after = htmlOf(render(path));
  turn(0).end(pageOf("old"));
  expect(await before).toBe("old");
  expect(pages.get(path)).toBeUndefined();
  await expect.poll(() => turns.length).toBe(2);
  turn(1).end(pageOf("new"));
  expect(await after).toBe("new");
  expect(turns).toHaveLength(2);
});

test("a write to something else meanwhile makes nobody wait", async () => {
  const { turns, turn, render } = renderingByHand();
  const before = htmlOf(render(path));
  pages.forget(["talk:8"]);
  const after = htmlOf(render(path));
  turn(0).end(pageOf("fresh"));
  expect(await Promise.all([before, after])).toEqual(["fresh", "fresh"]);
  expect(turns).toHaveLength(1);
});

test("however often it is written to meanwhile, nobody waits for more than one render of their own", async () => {
  const { turns, turn, render } = renderingByHand();
  const asked = [0, 1, 2].map(() => {
    pages.forget(["talk:7"]);
    return htmlOf(render(path));
  });
  for (const [number, html] of ["first", "second"].entries()) {
    await expect.poll(() => turns.length).toBe(number + 1);
    pages.forget(["talk:7"]);
    turn(number).end(pageOf(html));
  }
  expect(await Promise.all(asked)).toEqual(["first", "second", "second"]);
  expect(turns).toHaveLength(2);
});

test("what may not be kept is given to those who wait, and not stored", async () => {
  const { turns, turn, render } = renderingByHand();
  const waiting = [render(path), render(path)];
  turn(0).end(unkept("nothing here", 404));
  for (const answer of await Promise.all(waiting)) expect(answer.status).toBe(404);
  expect(await htmlOf(waiting[0] as (typeof waiting)[number])).toBe("nothing here");
  expect(pages.get(path)).toBeUndefined();
  void render(path);
  expect(turns).toHaveLength(2);
});

test("a render that fails is told to those who wait, and leaves the way free for the next", async () => {
  const { turns, turn, render } = renderingByHand();
  const failed = render(path);
  turn(0).fail(new Error("no application"));
  await expect(failed).rejects.toThrow("no application");
  const again = htmlOf(render(path));
  expect(turns).toHaveLength(2);
  turn(1).end(pageOf("fresh"));
  expect(await again).toBe("fresh");
});
