import "server-only";
import { addMilliseconds } from "date-fns";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";

/** Who sends, and for how long what they claim is theirs alone. */
export type Lease = { owner: string; milliseconds: number };

/** An email that is being sent, by whoever claimed it. */
export type Claimed = { id: number; attempts: number; readyAt: Date; createdAt: Date; leaseUntil: Date };

const mostAttempts = 8;
const interrupted =
  "Whoever was sending this stopped before it was noted what became of it. It may have arrived.";

/**
 * Takes up to `limit` emails that are due, in one atomic statement: until the lease is over, no other flusher gets them.
 * A person's emails go out in order: one waits while an earlier one is due too, or is sent. Nothing joins them any more.
 */
export async function claimEmails(lease: Lease, limit: number, now: Date): Promise<Claimed[]> {
  const leaseUntil = addMilliseconds(now, lease.milliseconds);
  const rows = await db.$queryRaw<Omit<Claimed, "leaseUntil">[]>`
    WITH due AS MATERIALIZED (
      SELECT e."id" FROM "Email" AS e
      WHERE e."status" = 'waiting' AND e."dueAt" <= ${now} AND NOT EXISTS (
        SELECT 1 FROM "Email" AS earlier
        WHERE earlier."emailAddressId" = e."emailAddressId" AND ${isUnderWay(now)}
          AND (earlier."readyAt" < e."readyAt" OR (earlier."readyAt" = e."readyAt" AND earlier."id" < e."id"))
      )
      ORDER BY e."dueAt", e."id" LIMIT ${limit} ${skipLocked}
    )
    UPDATE "Email"
    SET "status" = 'sending', "openKey" = NULL, "leaseOwner" = ${lease.owner}, "leaseUntil" = ${leaseUntil}
    WHERE "id" IN (SELECT "id" FROM due)
    RETURNING "id", "attempts", "readyAt", "createdAt"`;
  return rows
    .map((row) => ({
      ...row,
      readyAt: new Date(row.readyAt),
      createdAt: new Date(row.createdAt),
      leaseUntil,
    }))
    .sort((a, b) => a.readyAt.getTime() - b.readyAt.getTime() || a.id - b.id);
}

/**
 * Puts back what a flusher held that stopped without a word, and notes it; gives how many there were. What was put back
 * too often may be what stopped it, and has failed.
 */
export async function putBackAbandoned(now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const abandoned = await tx.$queryRaw<{ id: number; attempts: number }[]>`
      UPDATE "Email"
      SET "status" = 'waiting', "attempts" = "attempts" + 1, "dueAt" = ${now}, "leaseOwner" = NULL, "leaseUntil" = NULL
      WHERE "status" = 'sending' AND "leaseUntil" <= ${now}
      RETURNING "id", "attempts"`;
    const hopeless = abandoned.filter(({ attempts }) => attempts >= mostAttempts).map(({ id }) => id);
    const failed = { status: "failed", doneAt: now } as const;
    if (hopeless.length > 0) await tx.email.updateMany({ where: { id: { in: hopeless } }, data: failed });
    const note = { at: now, outcome: "interrupted", response: interrupted } as const;
    const notes = abandoned.map(({ id }) => ({ ...note, emailId: id }));
    if (notes.length > 0) await tx.delivery.createMany({ data: notes });
    return notes.length;
  });
}

/** Gives back what was claimed and not tried. */
export async function releaseEmails(lease: Lease, ids: number[]) {
  if (ids.length === 0) return;
  await db.email.updateMany({
    where: { id: { in: ids }, leaseOwner: lease.owner },
    data: { status: "waiting", leaseOwner: null, leaseUntil: null },
  });
}

// Being sent, or as due as the other. What is only tried again later keeps what is said of the same talk waiting, and no
// more: one comment that a mail server dislikes must not silence a person's mail for a day. As text, because PostgreSQL
// would rather read all that waits, by the status, than the few that are the person's.
const isUnderWay = (now: Date) => Prisma.sql`
  (CAST(earlier."status" AS TEXT) = 'sending' OR (CAST(earlier."status" AS TEXT) = 'waiting'
    AND (earlier."dueAt" <= ${now} OR (earlier."attempts" > 0 AND earlier."talkId" = e."talkId"))))`;

const skipLocked =
  providerOf(env.DATABASE_URL) === "postgresql" ? Prisma.raw("FOR UPDATE SKIP LOCKED") : Prisma.empty;
