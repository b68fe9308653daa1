/** The link in the email that asks a new address whether it is an account's: it works once, within 14 days. */
import "server-only";
import { addDays } from "date-fns";
import { recordAccount } from "@/lib/audit/record-account";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db, type Tx } from "@/lib/db/client";
import { uniqueField } from "@/lib/db/errors";
import { AppError, Conflict, NotFound } from "@/lib/errors";
import { LINK_EXPIRED } from "@/lib/messages";
import { emailKey } from "@/lib/text/schema";
import { moveSubscriptions } from "./move-subscriptions";
import { findOwner } from "./owner";
import { emailProof } from "./schema";
import { EMAIL_TAKEN } from "./taken";

/** An address that waits for its owner's word, and the account that it would be of. */
export type NewEmail = { email: string; username: string; isExpired: boolean };

const lifeInDays = 14;

/** Forgets the address that was asked, and not when that was: an account asks once a minute, whatever becomes of it. */
export const nothingPending = { pendingEmail: null, emailToken: null } as const;

/** An account's new address, for which nothing is pending any more. */
export const newEmailColumns = (email: string) => ({
  ...nothingPending,
  email,
  emailKey: emailKey(email),
  emailAskedAt: null,
});

/** The address that the viewer asked for, while it can be confirmed; else null. Throws NotFound. */
export async function getPendingEmail(viewer: Viewer, now: Date): Promise<string | null> {
  const { pendingEmail, emailAskedAt } = await findOwner(viewer, { pendingEmail: true, emailAskedAt: true });
  return isTooOld(emailAskedAt, now) ? null : pendingEmail;
}

/** What a token confirms; null where it confirms nothing (any more). */
export async function findNewEmail(token: string, now: Date): Promise<NewEmail | null> {
  const asking = await findAsking(token);
  if (!asking) return null;
  const { username, pendingEmail, emailAskedAt } = asking;
  return { username, email: pendingEmail, isExpired: isTooOld(emailAskedAt, now) };
}

/**
 * Makes the address that has this token its account's, with all that the old one heard of. Throws NotFound, Gone where
 * the link is too old, or Conflict where somebody else has the address by now.
 */
export async function confirmNewEmail(token: string, now: Date) {
  const asking = await findAsking(token);
  if (!asking) throw new NotFound("link");
  if (isTooOld(asking.emailAskedAt, now)) throw new AppError("gone", LINK_EXPIRED);
  await db.$transaction((tx) => applyNewEmail(tx, asking)).catch(explainLate);
}

type Asking = NonNullable<Awaited<ReturnType<typeof findAsking>>>;

async function findAsking(token: string) {
  const emailToken = emailProof.shape.token.safeParse(token).data;
  if (emailToken === undefined) return null;
  const speaker = await db.speaker.findUnique({ where: { emailToken, disabledAt: null }, select: columns });
  if (!speaker?.pendingEmail) return null;
  return { ...speaker, emailToken, pendingEmail: speaker.pendingEmail };
}

const columns = { id: true, username: true, emailKey: true, pendingEmail: true, emailAskedAt: true } as const;

const isTooOld = (askedAt: Date | null, now: Date) => !askedAt || addDays(askedAt, lifeInDays) <= now;

// The account first: whoever comments on its talks at this moment waits, and then writes to the new address.
async function applyNewEmail(tx: Tx, { id, username, emailKey: from, emailToken, pendingEmail }: Asking) {
  const { count } = await tx.speaker.updateMany({
    where: { id, emailToken, disabledAt: null },
    data: newEmailColumns(pendingEmail),
  });
  if (count === 0) throw new NotFound("link");
  await moveSubscriptions(tx, from, pendingEmail);
  await recordAccount(tx, { id, username }, { action: "account.email", by: null, door: "mail" });
}

function explainLate(error: unknown): never {
  if (uniqueField(error) === "emailKey") throw new Conflict(EMAIL_TAKEN);
  throw error;
}
