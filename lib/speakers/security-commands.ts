/** What speakers do to their own account's locks. */
import "server-only";
import type { Account } from "@/lib/auth/check-credentials";
import { readNewPassword } from "@/lib/auth/new-password";
import { hashPassword } from "@/lib/auth/passwords";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { nothingPending } from "./new-email";
import { findOwner } from "./owner";
import { changeProvenOwner, findProvenOwner } from "./proven-owner";
import type { PasswordChange } from "./schema";

/**
 * Changes the viewer's password, and ends all their sessions; gives what a new one is opened for. Throws InvalidField,
 * or Conflict where the account was changed in the meantime.
 */
export async function changePassword(viewer: Viewer, change: PasswordChange): Promise<Account> {
  const owner = await findProvenOwner(viewer, "currentPassword", change.currentPassword);
  const passwordHash = await hashPassword(readNewPassword("newPassword", change.newPassword, owner));
  await changeProvenOwner(db, owner, {
    passwordHash,
    sessionVersion: owner.sessionVersion + 1,
    // Whoever knew the old one may have asked for it.
    ...nothingPending,
  });
  return { id: owner.id, sessionVersion: owner.sessionVersion + 1 };
}

/** Ends all sessions of the viewer; gives what a new one is opened for. Throws NotFound. */
export async function endAllSessions(viewer: Viewer): Promise<Account> {
  const { id } = await findOwner(viewer, { id: true });
  return db.speaker.update({
    select: { id: true, sessionVersion: true },
    where: { id },
    data: { sessionVersion: { increment: 1 } },
  });
}
