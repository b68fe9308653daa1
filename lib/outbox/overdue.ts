import "server-only";
import { addMinutes } from "date-fns";
import { db } from "@/lib/db/client";

/** What is due for longer than this many minutes, nobody sends. */
export const patienceMinutes = 10;

/** How many emails should have gone out more than so many minutes ago, and still wait. */
export const countOverdue = (minutes: number): Promise<number> =>
  db.email.count({ where: { status: "waiting", dueAt: { lt: addMinutes(new Date(), -minutes) } } });
