import { setTimeout as sleep } from "node:timers/promises";
import type { Tally } from "@/lib/outbox/flush";
import { sayWhereEmailGoes } from "./where-email-goes";

const longestEndMs = 10_000;

/** Sends what is due, once around; or, with `watch`, until it is told to stop. */
export async function flush(watch = false) {
  sayWhereEmailGoes();
  if (watch) return watchUntilStopped();
  const { flushMail } = await import("@/lib/notifications/flush-mail");
  console.error(inWords(await flushMail()));
}

async function watchUntilStopped() {
  const { watchMail } = await import("@/lib/notifications/watch-mail");
  const stop = new AbortController();
  // For good: a terminal and `npm run` may both hand on the same signal.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => resolve());
  });
  const watching = watchMail(stop.signal);
  console.error("Watching the outbox.");
  await Promise.race([stopped, watching]);
  stop.abort();
  await Promise.race([watching, sleep(longestEndMs)]);
}

const inWords = (tally: Tally) =>
  Object.entries(tally)
    .map(([end, count]) => `${end} ${count}`)
    .join(", ");
