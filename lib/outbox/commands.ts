import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { Conflict, NotFound } from "@/lib/errors";
import { retriable } from "./policy";
import type { EmailStatus } from "./schema";

/**
 * Makes an email due now: one that waits, or once more one that failed, was kept or was cancelled. Throws NotFound, or
 * Conflict where it is being sent or was sent.
 */
export async function retryEmail(id: number) {
  const now = new Date();
  if (await changeEmail(id, ["waiting"], { dueAt: now })) return;
  if (await changeEmail(id, retriable, startOver(now))) return;
  throw new Conflict(tooLate[await statusOf(id)]);
}

/** Tries once more everything that failed, but for addresses that have no mailbox or want no email. Gives how many. */
export async function retryFailed(): Promise<number> {
  const { count } = await db.email.updateMany({
    where: { status: "failed", emailAddress: { suppressedAt: null, optedOutAt: null } },
    data: startOver(new Date()),
  });
  return count;
}

/** An email that waits is not sent. Throws NotFound, or Conflict where it does not wait. */
export async function cancelEmail(id: number) {
  // Nothing more may join it.
  const cancelled = { status: "cancelled", doneAt: new Date(), openKey: null, note: byHand } as const;
  if (await changeEmail(id, ["waiting"], cancelled)) return;
  throw new Conflict(tooLate[await statusOf(id)]);
}

/** Sends email to an address again, although a mail server said that it has no mailbox. Throws NotFound or Conflict. */
export async function allowAddress(id: number) {
  const { count } = await db.emailAddress.updateMany({
    where: { id, suppressedAt: { not: null } },
    data: { suppressedAt: null },
  });
  if (count > 0) return;
  if ((await db.emailAddress.count({ where: { id } })) === 0) throw new NotFound("address");
  throw new Conflict("Email to this address is allowed already.");
}

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
  id: number,
  from: readonly EmailStatus[],
  data: Prisma.EmailUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await db.email.updateMany({ where: { id, status: { in: [...from] } }, data });
  return count > 0;
}

async function statusOf(id: number): Promise<EmailStatus> {
  const row = await db.email.findUnique({ where: { id }, select: { status: true } });
  if (!row) throw new NotFound("email");
  return row.status;
}
