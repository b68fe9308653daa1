import "server-only";
import { type Actor, recordAudit } from "@/lib/audit/record";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { Conflict, NotFound } from "@/lib/errors";
import { kindNames } from "./messages";
import { retriable } from "./policy";
import type { EmailStatus } from "./schema";

/**
 * Makes an email due now: one that waits, or once more one that failed, was kept or was cancelled. Throws NotFound, or
 * Conflict where it is being sent or was sent.
 */
export async function retryEmail(id: number, by: Actor | null = null) {
  const now = new Date();
  await db.$transaction(async (tx) => {
    const isDue =
      (await changeEmail(tx, id, ["waiting"], { dueAt: now })) ||
      (await changeEmail(tx, id, retriable, startOver(now)));
    await settle(tx, id, isDue, { action: "email.retry", by });
  });
}

/** Tries once more everything that failed, but for addresses that have no mailbox or want no email. Gives how many. */
export const retryFailed = (by: Actor | null = null): Promise<number> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.email.updateMany({
      where: { status: "failed", emailAddress: { suppressedAt: null, optedOutAt: null } },
      data: startOver(new Date()),
    });
    const subject = { kind: "outbox", id: null, name: "All that failed" } as const;
    if (count > 0) await recordAudit(tx, by, { action: "email.retry", subject, details: { count } });
    return count;
  });

/** An email that waits is not sent. Throws NotFound, or Conflict where it does not wait. */
export async function cancelEmail(id: number, by: Actor | null = null) {
  // Nothing more may join it.
  const cancelled = { status: "cancelled", doneAt: new Date(), openKey: null, note: byHand } as const;
  await db.$transaction(async (tx) => {
    const isCancelled = await changeEmail(tx, id, ["waiting"], cancelled);
    await settle(tx, id, isCancelled, { action: "email.cancel", by });
  });
}

/** Sends email to an address again, although a mail server said that it has no mailbox. Throws NotFound or Conflict. */
export const allowAddress = (id: number, by: Actor | null = null) =>
  db.$transaction(async (tx) => {
    const { count } = await tx.emailAddress.updateMany({
      where: { id, suppressedAt: { not: null } },
      data: { suppressedAt: null },
    });
    if (count > 0) return recordAudit(tx, by, { action: "email.allow-address", subject: addressRef(id) });
    if ((await tx.emailAddress.count({ where: { id } })) === 0) throw new NotFound("address");
    throw new Conflict("Email to this address is allowed already.");
  });

// Which one it is the id says: addresses are not written down.
const addressRef = (id: number) => ({ kind: "address", id, name: "An address" }) as const;

const byHand = "An administrator cancelled it.";

const tooLate: Record<EmailStatus, string> = {
  // It changed between two looks at it.
  waiting: "This email has just changed. Please look at it again.",
  sending: "This email is being sent at this moment.",
  sent: "This email was sent already.",
  kept: "This email is kept here already.",
  failed: "This email has failed already.",
  cancelled: "This email is cancelled already.",
};

// As if it were new, with all its attempts before it. What it says is composed again.
const startOver = (now: Date) =>
  ({
    status: "waiting",
    readyAt: now,
    dueAt: now,
    attempts: 0,
    doneAt: null,
    text: null,
    html: null,
    note: "",
  }) as const;

// In one statement: a flusher may claim the email at the same time.
async function changeEmail(
  tx: Tx,
  id: number,
  from: readonly EmailStatus[],
  data: Prisma.EmailUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.email.updateMany({ where: { id, status: { in: [...from] } }, data });
  return count > 0;
}

type EmailDeed = { action: "email.retry" | "email.cancel"; by: Actor | null };

async function settle(tx: Tx, id: number, isDone: boolean, { action, by }: EmailDeed) {
  const email = await tx.email.findUnique({ where: { id }, select: { status: true, kind: true } });
  if (!email) throw new NotFound("email");
  if (!isDone) throw new Conflict(tooLate[email.status]);
  await recordAudit(tx, by, { action, subject: { kind: "email", id, name: kindNames[email.kind] } });
}
