/**
 * Who may use the processor. Everything in this process shares one, so what many do at once is slow for all of them. Few
 * do at a time: pages, which readers wait for, before requests, but never so many that requests get no turn.
 */
import type { RequestListener } from "node:http";
import { Semaphore } from "async-mutex";

type Turn = () => Promise<() => void>;

const atOnce = 3;
const pagesAtOnce = 2;
const longestTurnMs = 1000;

const all = new Semaphore(atOnce);
const pages = new Semaphore(pagesAtOnce);

/** Settles when a page may be rendered; gives what ends its turn. */
export const pageTurn: Turn = async () => {
  const [, endOfPages] = await pages.acquire();
  const [, endOfAll] = await all.acquire(1, 1);
  return () => {
    endOfAll();
    endOfPages();
  };
};

/** Settles when a request may be answered; gives what ends its turn. */
export const requestTurn: Turn = async () => (await all.acquire())[1];

/**
 * Answers when it is one's turn, in the order in which they came. Who takes longer than a second waits for something else
 * than the processor, and makes room for the next.
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
