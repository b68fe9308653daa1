/** How this process hears of what others wrote: other instances, and commands run beside a server. */
import "server-only";
import { db } from "@/lib/db/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";
import { listen } from "./listen";
import { entriesAfter, newestEntry } from "./log";
import { forgetEverything, forgetHere } from "./pages";

const pollMs = 400;
// A transaction may be committed after one that took a higher id.
const overlap = 1000;

/**
 * Follows the database's log of forgettings, from now on, until the function is called that it gives. The log is asked
 * for news 2.5 times a second; PostgreSQL tells of them at once, as long as its connection holds. While the database is
 * gone it goes on asking.
 */
export function followForgettings(): () => Promise<void> {
  let last: number | null = null;
  const catchUp = async () => {
    const newest = await newestEntry(db);
    if (newest === last) return;
    const missed = last === null || newest < last ? null : await entriesAfter(db, last - overlap);
    if (missed === null) forgetEverything();
    else forgetHere(missed);
    last = newest;
  };
  const poll = repeat(catchUp);
  const stopListening =
    providerOf(env.DATABASE_URL) === "postgresql" ? listen(env.DATABASE_URL, forgetHere, poll.now) : null;
  return async () => {
    poll.stop();
    await stopListening?.();
  };
}

/** Does `work` again and again, one at a time; while the database is gone it tells of it once. */
function repeat(work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isBroken = false;
  let turn = Promise.resolve();

  const now = () => {
    clearTimeout(timer);
    turn = turn.then(work).then(recover, complain).then(again);
  };
  const recover = () => {
    isBroken = false;
  };
  const complain = (error: unknown) => {
    if (!isBroken && !isStopped) console.warn(`What others write is not heard of: ${String(error)}`);
    isBroken = true;
  };
  const again = () => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(now, pollMs).unref();
  };
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
  };
  now();
  return { now, stop };
}
