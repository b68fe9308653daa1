/** Work that a process lets finish before it ends. */
import { onePerProcess } from "./one-per-process";

/** How long work may take to finish, in milliseconds. */
export const longestGoodbyeMs = 10_000;

const unfinished = onePerProcess("talksUnfinished", () => new Set<() => Promise<unknown>>());

/** `finish` is called once as the process ends; it settles when the process may go. */
export function beforeShutdown(finish: () => Promise<unknown>) {
  unfinished.add(finish);
}

/** Lets all work finish, for at most ten seconds. Never throws. */
export async function finishWork() {
  const work = Promise.allSettled([...unfinished].map((finish) => finish()));
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestGoodbyeMs);
  });
  await Promise.race([work, tooLong]);
  clearTimeout(timer);
}
