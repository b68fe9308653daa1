import "server-only";
import type { Tx } from "@/lib/db/client";
import { Conflict, NotFound } from "@/lib/errors";

export const ACCOUNT_CHANGED = "Your account was changed in the meantime. Please log in and try again.";

/**
 * An account that nobody else changes until the transaction ends: whatever ends all its sessions, or all its tokens,
 * comes before it or after. Throws NotFound where it is gone or disabled, and Conflict where it is not of this version.
 */
export async function lockAccount(
  tx: Tx,
  id: number,
  sessionVersion?: number,
): Promise<{ isAdmin: boolean }> {
  const nothing = { sessionVersion: { increment: 0 } };
  const { count } = await tx.speaker.updateMany({ where: { id, disabledAt: null }, data: nothing });
  if (count === 0) throw new NotFound("account");
  const columns = { isAdmin: true, sessionVersion: true };
  const account = await tx.speaker.findUniqueOrThrow({ select: columns, where: { id } });
  if (sessionVersion !== undefined && account.sessionVersion !== sessionVersion)
    throw new Conflict(ACCOUNT_CHANGED);
  return account;
}
