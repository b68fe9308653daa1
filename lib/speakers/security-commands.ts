/** What speakers do to their own account's locks. */
import "server-only";
import { recordAccount } from "@/lib/audit/record-account";
import type { Account } from "@/lib/auth/check-credentials";
import { lockAccount } from "@/lib/auth/lock-account";
import { readNewPassword } from "@/lib/auth/new-password";
import { hashPassword } from "@/lib/auth/passwords";
import { endSessionsFrom } from "@/lib/auth/session-commands";
import { revokeAllTokens } from "@/lib/auth/token-commands";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { nothingPending } from "./new-email";
import { changeProvenOwner, findProvenOwner } from "./proven-owner";
import type { PasswordChange } from "./schema";
import { tellOwner } from "./tell-owner";

/**
 * Changes the password of the viewer, who asks from the session `sid`, ends all their sessions, revokes all their tokens,
 * and tells them by email; gives what a new session is opened for. Throws InvalidField, Conflict where the account was changed in the
 * meantime, or Unauthenticated where that session was ended.
 */
export async function changePassword(viewer: Viewer, sid: string, typed: PasswordChange): Promise<Account> {
  const owner = await findProvenOwner(viewer, "currentPassword", typed.currentPassword);
  const passwordHash = await hashPassword(readNewPassword("newPassword", typed.newPassword, owner));
  const change = {
    passwordHash,
    sessionVersion: owner.sessionVersion + 1,
    // Whoever knew the old one may have asked for it.
    ...nothingPending,
  };
  await db.$transaction(async (tx) => {
    await changeProvenOwner(tx, owner, change);
    await endSessionsFrom(tx, owner.id, sid);
    await revokeAllTokens(tx, owner.id);
    await recordAccount(tx, owner, { action: "account.password", by: viewer });
    await tellOwner(tx, owner.id, "newPassword", viewer);
  });
  return { id: owner.id, sessionVersion: owner.sessionVersion + 1 };
}

/**
 * Ends all sessions of the viewer, who asks from the session `sid`, and leaves their tokens; gives what a new session is
 * opened for. Throws NotFound, or Unauthenticated where that session was ended in the meantime.
 */
export const endAllSessions = (viewer: Viewer, sid: string): Promise<Account> =>
  db.$transaction(async (tx) => {
    const { id } = viewer;
    await lockAccount(tx, id);
    await endSessionsFrom(tx, id, sid);
    await recordAccount(tx, viewer, { action: "session.end-all", by: viewer });
    return tx.speaker.update({
      select: { id: true, sessionVersion: true },
      where: { id },
      data: { sessionVersion: { increment: 1 } },
    });
  });
