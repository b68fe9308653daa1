import "server-only";
import { db, type Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";
import type { Lease } from "./claim";
import type { Outcome, Result } from "./outcome";
import { nextAttempt } from "./retry";

type Tried = Extract<Result, { message: unknown }>;
type Other = Exclude<Outcome, { kind: "sent" }>;
const over = { leaseOwner: null, leaseUntil: null };

/** Notes what became of emails, in one transaction. What another flusher has taken over meanwhile is left to it. */
export async function settleEmails(lease: Lease, results: Result[], now: Date) {
  await db.$transaction(async (tx) => {
    const sent = results.flatMap((result) =>
      "message" in result && result.outcome.kind === "sent" ? [result] : [],
    );
    if (sent.length > 0) await settleSent(tx, lease, sent, now);
    for (const result of results) {
      if ("nothing" in result) await settleNothing(tx, lease, result, now);
      else if (result.outcome.kind !== "sent") await settleTried(tx, lease, result, result.outcome, now);
    }
    await recordDeliveries(tx, results, now);
  });
}

// One statement however many there are: this is what limits how fast email goes out.
async function settleSent(tx: Tx, lease: Lease, sent: Tried[], now: Date) {
  const rows = sent.map(({ id, message }) => Prisma.sql`(CAST(${id} AS INTEGER), ${message?.subject ?? ""})`);
  await tx.$executeRaw`
    UPDATE "Email"
    SET "status" = 'sent', "attempts" = "attempts" + 1, "doneAt" = ${now}, "subject" = said.column2,
      "leaseOwner" = NULL, "leaseUntil" = NULL
    FROM (VALUES ${Prisma.join(rows)}) AS said
    WHERE "Email"."id" = said.column1 AND "Email"."leaseOwner" = ${lease.owner}`;
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

async function recordDeliveries(tx: Tx, results: Result[], at: Date) {
  const data = results.flatMap((result) => {
    if ("nothing" in result || result.outcome.kind === "kept") return [];
    const { kind, response } = result.outcome;
    return [{ emailId: result.id, at, outcome: kind === "sent" ? ("accepted" as const) : kind, response }];
  });
  if (data.length > 0) await tx.delivery.createMany({ data });
}
