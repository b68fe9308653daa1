import "server-only";
import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";
import type { Lease } from "./claim";
import type { Outcome, Result } from "./outcome";
import { nextAttempt } from "./retry";

type Tried = Extract<Result, { message: unknown }>;
type Sent = Tried & { outcome: Extract<Outcome, { kind: "sent" }> };
type Other = Exclude<Outcome, { kind: "sent" }>;
const over = { leaseOwner: null, leaseUntil: null };

/**
 * Notes for good what became of emails. What another flusher has taken over meanwhile is left to it; what was only put
 * back, because its lease was over, and was accepted all the same, need not go again.
 */
export async function settleEmails(lease: Lease, results: Result[], now: Date) {
  const sent = results.filter(isSent);
  if (sent.length > 0) await settleSent(lease, sent, now);
  if (sent.length === results.length) return;
  await db.$transaction(async (tx) => {
    for (const result of results) {
      if ("nothing" in result) await settleNothing(tx, lease, result, now);
      else if (result.outcome.kind !== "sent") await settleTried(tx, lease, result, result.outcome, now);
    }
  });
}

/** Whether a mail server accepted it. */
export const isSent = (result: Result): result is Sent =>
  "outcome" in result && result.outcome.kind === "sent";

// However many there are, as few statements as the database allows: this is what limits how fast email goes out.
async function settleSent({ owner }: Lease, sent: Sent[], now: Date) {
  const rows = sent.map(
    ({ id, message, outcome }) =>
      Prisma.sql`(CAST(${id} AS INTEGER), ${message?.subject ?? ""}, ${outcome.response})`,
  );
  const said = Prisma.sql`said("id", "subject", "response") AS (VALUES ${Prisma.join(rows)})`;
  const update = Prisma.sql`
    UPDATE "Email"
    SET "status" = 'sent', "attempts" = "attempts" + 1, "doneAt" = ${now}, "subject" = said."subject",
      "leaseOwner" = NULL, "leaseUntil" = NULL
    FROM said
    WHERE "Email"."id" = said."id" AND ("Email"."leaseOwner" = ${owner} OR "Email"."status" = 'waiting')`;
  const record = Prisma.sql`
    INSERT INTO "Delivery" ("emailId", "at", "outcome", "response")
    SELECT said."id", ${now}, 'accepted', said."response" FROM said`;
  if (isPostgres) await db.$executeRaw`WITH ${said}, settled AS (${update}) ${record}`;
  else
    await db.$transaction([db.$executeRaw`WITH ${said} ${update}`, db.$executeRaw`WITH ${said} ${record}`]);
}

const settleNothing = (tx: Tx, lease: Lease, { id, nothing }: { id: number; nothing: string }, now: Date) =>
  settleOne(tx, lease, id, { status: "cancelled", doneAt: now, note: nothing });

async function settleTried(
  tx: Tx,
  lease: Lease,
  { id, message, ...tried }: Tried,
  outcome: Other,
  now: Date,
) {
  const subject = message?.subject ?? "";
  if (outcome.kind !== "kept") await record(tx, id, outcome, now);
  if (message && outcome.kind === "kept") {
    const { text, html } = message;
    return settleOne(tx, lease, id, { status: "kept", doneAt: now, subject, text, html });
  }
  // A mail server that is away is no reason to give up on an email.
  if (outcome.kind === "unreachable") return settleOne(tx, lease, id, { status: "waiting", subject });
  const attempts = tried.attempts + 1;
  const dueAt = outcome.kind === "deferred" ? nextAttempt(attempts, tried.readyAt, now) : null;
  if (dueAt) return settleOne(tx, lease, id, { status: "waiting", dueAt, attempts, subject });
  await settleOne(tx, lease, id, { status: "failed", doneAt: now, attempts, subject });
  if (outcome.kind === "refused" && outcome.isAddressGone) await suppress(tx, id, now);
}

const settleOne = (tx: Tx, { owner }: Lease, id: number, data: Prisma.EmailUpdateManyMutationInput) =>
  tx.email.updateMany({ where: { id, leaseOwner: owner }, data: { ...data, ...over } });

const suppress = (tx: Tx, emailId: number, now: Date) =>
  tx.emailAddress.updateMany({
    where: { emails: { some: { id: emailId } }, suppressedAt: null },
    data: { suppressedAt: now },
  });

const record = (tx: Tx, emailId: number, { kind, response }: Exclude<Other, { kind: "kept" }>, at: Date) =>
  tx.delivery.create({ data: { emailId, at, outcome: kind, response }, select: { id: true } });

const isPostgres = providerOf(env.DATABASE_URL) === "postgresql";
