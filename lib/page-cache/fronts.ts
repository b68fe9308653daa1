/** The fronts of this instance, which keep the pages: what one process says was changed, all of them forget. */
import cluster from "node:cluster";
import { log } from "@/lib/log/log";
import { onePerProcess } from "@/lib/one-per-process";
import type { Forgetting } from "./forgetting";
import { type FromWorker, isToWorker, type ToWorker } from "./front-messages";

type State = { calls: Map<number, () => void>; lastCall: number; listeners: Set<Forget> };
type Forget = (forgettings: Forgetting[]) => void;

const longestWaitMs = 2_000;

const state = onePerProcess("talksFronts", newState);

/**
 * Has every front of this instance forget; settles when each one has, or is gone, or after two seconds, which is logged.
 * At once where there is no supervisor, and so no front. Never rejects.
 */
export async function tellFronts(forgettings: Forgetting[]): Promise<void> {
  if (!isWorker() || forgettings.length === 0) return;
  state.lastCall += 1;
  const call = state.lastCall;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => giveUp(call), longestWaitMs);
    state.calls.set(call, () => {
      clearTimeout(timer);
      state.calls.delete(call);
      resolve();
    });
    say({ talks: "tell", call, forgettings });
  });
}

/**
 * Makes this process a front: calls `forget` with what others say was changed, and answers when it is done. To be called
 * before the server listens: until then this process has nothing to forget, and is not asked.
 */
export function hearForgettings(forget: Forget) {
  state.listeners.add(forget);
  if (isWorker()) say({ talks: "hears" });
}

function newState(): State {
  if (isWorker()) process.on("message", (message) => isToWorker(message) && hear(message));
  return { calls: new Map(), lastCall: 0, listeners: new Set() };
}

function hear(message: ToWorker) {
  if (message.talks === "told") return state.calls.get(message.call)?.();
  for (const forget of state.listeners) forget(message.forgettings);
  say({ talks: "forgotten", call: message.call });
}

function giveUp(call: number) {
  log.error(`Not every front has forgotten within ${longestWaitMs / 1000} s what a write has changed.`);
  state.calls.get(call)?.();
  say({ talks: "enough", call });
}

// Without its supervisor a worker ends.
function say(message: FromWorker) {
  process.send?.(message, undefined, undefined, () => undefined);
}

function isWorker() {
  return cluster.isWorker && process.connected;
}
