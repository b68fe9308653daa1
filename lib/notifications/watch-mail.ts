import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/log/log";
import { isAway } from "@/lib/outbox/flush";
import { flushMail, mailTransport } from "./flush-mail";

const pollMs = 2000;
const longestPauseMs = 60_000;

/**
 * Sends what is due, again and again, until `signal` says to stop; then what is being sent is sent. While the mail
 * server or the database is away it asks less and less often, up to once a minute.
 */
export async function watchMail(signal: AbortSignal) {
  let failures = 0;
  while (!signal.aborted) {
    failures = (await isRoundFine(signal, failures > 0)) ? 0 : failures + 1;
    const pause = Math.min(pollMs * 2 ** failures, longestPauseMs);
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
  mailTransport()?.close();
}

// After a failure the server is asked for itself first: no email is spent on finding out that it is still away.
async function isRoundFine(signal: AbortSignal, hasFailed: boolean): Promise<boolean> {
  try {
    if (hasFailed && (await mailTransport()?.findFault())) return false;
    return !isAway(await flushMail({ signal }));
  } catch (error) {
    log.error({ err: error }, "Sending email failed, and will be tried again.");
    return false;
  }
}
