/** Renders public pages: one render at a time for each, shared by all who wait for it. */
import type { RequestListener, ServerResponse } from "node:http";
import inject from "light-my-request";
import { varies } from "@/lib/page-cache/page-headers";
import { pages } from "@/lib/page-cache/pages";
import { Sendable } from "@/lib/page-cache/sendable";
import type { Moment } from "@/lib/page-cache/store";
import type { StoredPage } from "@/lib/page-cache/stored-page";
import { dressAnswer } from "./dress-answer";

/** An answer that is not kept: a page that is not there, a redirect, an error. */
export type Unkept = { status: number; body: Sendable };

// Null: Next answers somebody else.
type Render = { began: Moment; answer: Promise<Unkept | null> };

/**
 * Gives what gets the page at a path: from the store, or rendered. What `render` gives is as fresh as at the time of the
 * call, or fresher: an answer whose render began before a write is not given to those who asked after it. They wait for
 * the end of that render (Next would join them to it), and for one more at the most. Next joins them to a render that
 * was not begun here as well: `takeNote` has to be told of those.
 */
export function pageRenderer(handle: RequestListener) {
  const underWay = new Map<string, Render>();

  function begin(path: string, begun: () => Render["answer"]): Render {
    const known = underWay.get(path);
    if (known) return known;
    const began = pages.now();
    const answer = begun().finally(() => underWay.delete(path));
    const render = { began, answer };
    underWay.set(path, render);
    return render;
  }

  return {
    async render(path: string): Promise<StoredPage | Unkept> {
      const asked = pages.now();
      for (;;) {
        const { began, answer } = begin(path, () => askNext(handle, path));
        const unkept = await answer;
        const kept = pages.get(path);
        if (kept) return kept;
        if (unkept && began >= asked) return unkept;
      }
    },

    takeNote(path: string, response: ServerResponse) {
      begin(path, () => new Promise((resolve) => response.once("close", () => resolve(null))));
    },
  };
}

// Nothing of anybody's request gets into a page that is kept for everybody.
async function askNext(handle: RequestListener, path: string): Promise<Unkept> {
  const dressed: RequestListener = (request, response) => {
    dressAnswer(request, response, {});
    handle(request, response);
  };
  const { statusCode, headers, rawPayload } = await inject(dressed, {
    url: path,
    headers: { host: "localhost" },
  });
  return { status: statusCode, body: new Sendable(rawPayload, { ...plain(headers), Vary: varies }) };
}

const ofTheConnection = ["connection", "keep-alive", "transfer-encoding", "content-length", "date"];
const ofNext = ["vary", "etag", "x-nextjs-cache"];

const plain = (headers: NodeJS.Dict<number | string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !ofTheConnection.includes(name) && !ofNext.includes(name))
      .map(([name, value]) => [name, String(value)]),
  );
