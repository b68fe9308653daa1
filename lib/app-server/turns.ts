/**
 * Who may use the processor. Everything in this process shares one, so what many do at once is slow for all of them. Few
 * do at a time: pages, which readers wait for, before requests, but never so that requests get no turn.
 */
import type { RequestListener } from "node:http";

type Kind = "page" | "request";
/** Settles when it is one's turn; gives what ends it. */
export type Turn = () => Promise<() => void>;

const pagesAtOnce = 2;
const requestsAtOnce = 3;
const longestTurnMs = 1000;

/**
 * Turns for one processor: two pages at once and, where no page runs or waits, three requests. Beside pages there is one
 * request at a time, and one for each page that has ended. Of each kind, first come, first served.
 */
export function newTurns(): Record<Kind, Turn> {
  const running = { page: 0, request: 0 };
  const waiting: Record<Kind, (() => void)[]> = { page: [], request: [] };
  // Whether a request may begin beside pages.
  let isOwed = true;

  const mayBegin = {
    page: () => running.page < pagesAtOnce,
    request: () => {
      const noPages = running.page === 0 && waiting.page.length === 0;
      return noPages ? running.request < requestsAtOnce : running.request === 0 && isOwed;
    },
  };

  function beginAllThatMay() {
    for (const kind of ["page", "request"] as const) {
      while (waiting[kind].length > 0 && mayBegin[kind]()) begin(kind);
    }
  }

  function begin(kind: Kind) {
    running[kind] += 1;
    if (kind === "request") isOwed = false;
    waiting[kind].shift()?.();
  }

  function end(kind: Kind) {
    running[kind] -= 1;
    if (kind === "page") isOwed = true;
    beginAllThatMay();
  }

  const turnOf = (kind: Kind) => async () => {
    await new Promise<void>((resolve) => {
      waiting[kind].push(resolve);
      beginAllThatMay();
    });
    let isOver = false;
    return () => {
      if (!isOver) end(kind);
      isOver = true;
    };
  };

  return { page: turnOf("page"), request: turnOf("request") };
}

/**
 * Answers when it is one's turn. Who takes longer than a second waits for something else than the processor, and makes
 * room for the next.
 */
export const inTurn =
  (turn: Turn, answer: RequestListener): RequestListener =>
  async (request, response) => {
    const end = await turn();
    const late = setTimeout(end, longestTurnMs);
    const done = () => {
      clearTimeout(late);
      end();
    };
    // Nobody may be waiting for it any more.
    if (response.closed || request.socket.destroyed) return done();
    response.once("close", done);
    answer(request, response);
  };
