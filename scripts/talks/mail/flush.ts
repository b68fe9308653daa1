import type { Tally } from "@/lib/outbox/flush";
import { say, writeData } from "../output";
import { sayWhereEmailGoes } from "./where-email-goes";

/** Sends what is due, once around; or, with `watch`, until it is told to stop. What is being sent then is sent. */
export async function flush(watch = false) {
  sayWhereEmailGoes();
  const { beforeShutdown, finishWork } = await import("@/lib/shutdown");
  const stop = new AbortController();
  // For good: a terminal and `npm run` may both hand on the same signal.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => resolve());
  });
  const work = watch ? watchOutbox(stop.signal) : flushOnce(stop.signal);
  beforeShutdown(() => {
    stop.abort();
    return work;
  });
  await Promise.race([stopped, work]);
  await finishWork();
}

async function watchOutbox(signal: AbortSignal) {
  const { watchMail } = await import("@/lib/notifications/watch-mail");
  console.error("Watching the outbox.");
  await watchMail(signal);
}

async function flushOnce(signal: AbortSignal) {
  const { flushMail } = await import("@/lib/notifications/flush-mail");
  const tally = await flushMail({ signal });
  say(inWords(tally));
  writeData(tally);
}

const inWords = (tally: Tally) =>
  Object.entries(tally)
    .map(([end, count]) => `${end} ${count}`)
    .join(", ");
