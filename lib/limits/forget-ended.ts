import "server-only";
import { db } from "@/lib/db/client";
import { log } from "@/lib/log/log";

const hourMs = 60 * 60 * 1000;

/** Forgets whatever was counted and counts no more. */
export const forgetEnded = () => db.rateLimit.deleteMany({ where: { expire: { lt: new Date() } } });

/** Does so now and every hour, as long as this process lives. */
export function forgetEndedHourly() {
  const forget = () =>
    void forgetEnded().catch((error: unknown) => log.error({ err: error }, "Limits were not cleared."));
  forget();
  setInterval(forget, hourMs).unref();
}
