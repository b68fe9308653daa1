/** How an instance hears of what others wrote: other instances, and commands run beside a server. */
import "server-only";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";
import { log } from "@/lib/log/log";
import { LogReader } from "./catch-up";
import type { Forgetting } from "./forgetting";
import { listen } from "./listen";
import { once } from "./once";
import { repeat } from "./repeat";

const pace = { pauseMs: 400, limitMs: 5000 };

/**
 * Follows the database's log of forgettings, and calls `forget` with what is new, once for each write, until the function
 * is called that it gives. The log is asked for news 2.5 times a second; PostgreSQL tells of them at once, as long as its
 * connection holds. While the database is gone it goes on asking.
 */
export function followForgettings(forget: (forgettings: Forgetting[]) => void): () => Promise<void> {
  const forgetOnce = once(forget);
  const log = new LogReader(forgetOnce);
  const poll = repeat(() => log.catchUp(), { ...pace, complain });
  const isPostgres = providerOf(env.DATABASE_URL) === "postgresql";
  const stopListening = isPostgres ? listen(env.DATABASE_URL, forgetOnce, poll.now) : null;
  return async () => {
    poll.stop();
    await stopListening?.();
  };
}

const complain = (error: unknown) => log.warn({ err: error }, "What others write is not heard of.");
