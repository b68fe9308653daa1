/**
 * How a command's "forget" reaches the stored pages. A command names tags within its transaction: they are written
 * down with it (`log.ts`), so that other processes hear of them whatever happens to this one. The door that the command
 * was called through (an action, a route handler) collects them as well, and makes this process forget before it answers.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { asOneWrite } from "@/lib/db/written";
import { onePerProcess } from "@/lib/one-per-process";
import type { Forgetting } from "./forgetting";
import { append } from "./log";

const collecting = onePerProcess("talksForgettings", () => new AsyncLocalStorage<Forgetting[]>());

/** Names what a write has changed, as a part of its transaction. */
export async function forget(tx: Tx, ...tags: string[]) {
  const forgetting = { key: randomUUID(), tags: [...new Set(tags)] };
  await append(tx, forgetting);
  collecting.getStore()?.push(forgetting);
}

/** Runs `work`, and hands what it forgot to `flush`, also where the work threw after a write. */
export async function collectForgotten<T>(
  work: () => Promise<T>,
  flush: (forgettings: Forgetting[]) => Promise<void> | void,
): Promise<T> {
  const forgettings: Forgetting[] = [];
  try {
    return await collecting.run(forgettings, () => asOneWrite(work));
  } finally {
    if (forgettings.length > 0) await flush(forgettings);
  }
}
