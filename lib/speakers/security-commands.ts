/** What speakers do to their own account's locks. */
import "server-only";
import type { Account } from "@/lib/auth/check-credentials";
import { readNewPassword } from "@/lib/auth/new-password";
import { hashPassword, verifyPassword } from "@/lib/auth/passwords";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db, type Tx } from "@/lib/db/client";
import { Conflict, InvalidField, NotFound } from "@/lib/errors";
import { emailKey } from "@/lib/text/schema";
import { moveSubscriptions } from "./move-subscriptions";
import type { EmailChange, PasswordChange } from "./schema";
import { explainTaken } from "./taken";

const WRONG_PASSWORD = "This is not your current password.";

/**
 * Changes the viewer's password, and ends all their sessions; gives what a new one is opened for. Throws InvalidField,
 * or Conflict where the account was changed in the meantime.
 */
export async function changePassword(viewer: Viewer, change: PasswordChange): Promise<Account> {
  const owner = await findOwner(viewer);
  await confirm(owner, "currentPassword", change.currentPassword);
  const passwordHash = await hashPassword(readNewPassword("newPassword", change.newPassword, owner));
  await write(db, owner, { passwordHash, sessionVersion: owner.sessionVersion + 1 });
  return { id: owner.id, sessionVersion: owner.sessionVersion + 1 };
}

/**
 * Changes the viewer's email address, to which their subscriptions follow, for whoever knows the password. Throws
 * InvalidField, or Conflict as above.
 */
export async function changeEmail(viewer: Viewer, { email, password }: EmailChange) {
  const owner = await findOwner(viewer);
  await confirm(owner, "password", password);
  await db
    .$transaction(async (tx) => {
      await write(tx, owner, { email, emailKey: emailKey(email) });
      await moveSubscriptions(tx, emailKey(owner.email), email);
    })
    .catch(explainTaken);
}

/** Ends all sessions of the viewer; gives what a new one is opened for. Throws NotFound. */
export async function endAllSessions(viewer: Viewer): Promise<Account> {
  const { id } = await findOwner(viewer);
  return db.speaker.update({
    select: { id: true, sessionVersion: true },
    where: { id },
    data: { sessionVersion: { increment: 1 } },
  });
}

const ownerColumns = {
  id: true,
  username: true,
  email: true,
  passwordHash: true,
  sessionVersion: true,
} as const;

type Owner = Awaited<ReturnType<typeof findOwner>>;

async function findOwner({ id }: Viewer) {
  const owner = await db.speaker.findUnique({ select: ownerColumns, where: { id, disabledAt: null } });
  if (!owner) throw new NotFound("account");
  return owner;
}

async function confirm({ passwordHash }: Owner, field: string, password: string) {
  const verdict = await verifyPassword(passwordHash, password);
  if (verdict === "wrong") throw new InvalidField(field, WRONG_PASSWORD);
}

// Checking a password takes time, in which another change may have been made.
async function write(tx: Tx, { id, passwordHash, sessionVersion }: Owner, data: Partial<OwnerChange>) {
  const { count } = await tx.speaker.updateMany({
    where: { id, passwordHash, sessionVersion, disabledAt: null },
    data,
  });
  if (count === 0)
    throw new Conflict("Your account was changed in the meantime. Please log in and try again.");
}

type OwnerChange = { email: string; emailKey: string; passwordHash: string; sessionVersion: number };
