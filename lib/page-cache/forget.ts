/**
 * How a command's "forget" reaches the cache. A command only names tags; the door it was called through (an action,
 * a route handler, the command line) collects them and makes the cache forget, each in its own way.
 */
import { AsyncLocalStorage } from "node:async_hooks";

// Shared by all bundles of one process: Next may load this module more than once.
const shared = globalThis as typeof globalThis & { talksForgotten?: AsyncLocalStorage<Set<string>> };
shared.talksForgotten ??= new AsyncLocalStorage();
const collecting = shared.talksForgotten;

/** Names what a write has changed. Outside `collectForgotten` nobody is listening, and it does nothing. */
export function forget(...tags: string[]) {
  const forgotten = collecting.getStore();
  for (const tag of tags) forgotten?.add(tag);
}

/** Runs `work`, and hands what it forgot to `flush`, also where the work threw after a write. */
export function collectForgotten<T>(work: () => Promise<T>, flush: (tags: string[]) => void): Promise<T> {
  const forgotten = new Set<string>();
  return collecting.run(forgotten, async () => {
    try {
      return await work();
    } finally {
      flush([...forgotten]);
    }
  });
}
