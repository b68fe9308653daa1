import "server-only";
import { db } from "@/lib/db/client";

/** What waits to be sent; of that, what is due; and when the oldest of it was due (null: nothing is). */
export type Backlog = { waiting: number; due: number; oldestDueAt: Date | null };

/** How much waits in the outbox, and since when. */
export async function measureBacklog(now: Date): Promise<Backlog> {
  const due = { status: "waiting", dueAt: { lte: now } } as const;
  const [waiting, { _count, _min }] = await Promise.all([
    db.email.count({ where: { status: "waiting" } }),
    db.email.aggregate({ where: due, _count: true, _min: { dueAt: true } }),
  ]);
  return { waiting, due: _count, oldestDueAt: _min.dueAt };
}
