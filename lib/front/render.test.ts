import { IncomingMessage, type RequestListener, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { pages } from "@/lib/page-cache/pages";
import { StoredPage } from "@/lib/page-cache/stored-page";
import { storedPage } from "@/lib/testing/factories/stored-page";
import { pageRenderer } from "./render";

const path = "/talks/7-flask";

afterEach(() => pages.forget(["talk:7"]));

type Turn = { began: number; response: ServerResponse };

/** In Next's place: tells of every render that begins, and ends it when it is told to. */
function renderingByHand() {
  const turns: Turn[] = [];
  const handle: RequestListener = (_request, response) => {
    turns.push({ began: pages.now(), response });
  };
  const keep = ({ began, response }: Turn, html: string) => {
    pages.set(path, pageOf(html), began);
    response.end(html);
  };
  return { turns, keep, ...pageRenderer(handle) };
}

const pageOf = (html: string) => storedPage(html, ["talk:7"]);

async function htmlOf(rendered: ReturnType<ReturnType<typeof pageRenderer>["render"]>): Promise<string> {
  const page = await rendered;
  const body = page instanceof StoredPage ? page.part({ kind: "html" }) : page.body;
  return String((await body?.in("identity"))?.body);
}

test("all who miss a page at once wait for one render", async () => {
  const { turns, keep, render } = renderingByHand();
  const waiting = [render(path), render(path), render(path)].map(htmlOf);
  await expect.poll(() => turns.length).toBe(1);
  keep(turns[0] as Turn, "fresh");
  expect(await Promise.all(waiting)).toEqual(["fresh", "fresh", "fresh"]);
  expect(turns).toHaveLength(1);
});

test("who asked after a write does not get what began to render before it", async () => {
  const { turns, keep, render } = renderingByHand();
  const before = htmlOf(render(path));
  await expect.poll(() => turns.length).toBe(1);
  pages.forget(["talk:7"]);
  const after = htmlOf(render(path));
  keep(turns[0] as Turn, "old");
  expect(await before).toBe("old");
  await expect.poll(() => turns.length).toBe(2);
  keep(turns[1] as Turn, "new");
  expect(await after).toBe("new");
  expect(turns).toHaveLength(2);
});

test("a write to something else meanwhile makes nobody wait", async () => {
  const { turns, keep, render } = renderingByHand();
  const before = htmlOf(render(path));
  await expect.poll(() => turns.length).toBe(1);
  pages.forget(["talk:8"]);
  const after = htmlOf(render(path));
  keep(turns[0] as Turn, "fresh");
  expect(await Promise.all([before, after])).toEqual(["fresh", "fresh"]);
  expect(turns).toHaveLength(1);
});

test("however often it is written to meanwhile, nobody waits for more than one render of their own", async () => {
  const { turns, render } = renderingByHand();
  const asked = [0, 1, 2].map((number) => {
    pages.forget(["talk:7"]);
    return htmlOf(render(path)).then((html) => ({ number, html }));
  });
  for (const html of ["first", "second"]) {
    await expect.poll(() => turns.at(-1)?.response.writableEnded).toBe(false);
    pages.forget(["talk:7"]);
    turns.at(-1)?.response.end(html);
  }
  const htmls = await Promise.all(asked);
  expect(htmls.map(({ html }) => html)).toEqual(["first", "second", "second"]);
});

test("a render that fails leaves the way free for the next", async () => {
  const { turns, keep, render } = renderingByHand();
  const failed = htmlOf(render(path));
  await expect.poll(() => turns.length).toBe(1);
  const { response } = turns[0] as Turn;
  response.statusCode = 500;
  response.end("broken");
  expect(await failed).toBe("broken");
  const again = htmlOf(render(path));
  await expect.poll(() => turns.length).toBe(2);
  keep(turns[1] as Turn, "fresh");
  expect(await again).toBe("fresh");
});

test("who asked after a write is not joined to a render that answers somebody else", async () => {
  const { turns, keep, render, takeNote } = renderingByHand();
  const closing = new ServerResponse(new IncomingMessage(new Socket()));
  takeNote(path, closing);
  const after = htmlOf(render(path));
  expect(turns).toHaveLength(0);
  closing.emit("close");
  await expect.poll(() => turns.length).toBe(1);
  keep(turns[0] as Turn, "fresh");
  expect(await after).toBe("fresh");
});
