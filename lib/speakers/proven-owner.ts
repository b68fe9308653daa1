/** The viewer's own account, for whoever knows its password. */
import "server-only";
import { ACCOUNT_CHANGED } from "@/lib/auth/lock-account";
import { asTry } from "@/lib/auth/password-tries";
import { verifyPassword } from "@/lib/auth/passwords";
import type { Viewer } from "@/lib/auth/viewer-type";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { Conflict, InvalidField } from "@/lib/errors";
import { findOwner } from "./owner";

const WRONG_PASSWORD = "This is not your current password.";

const columns = {
  id: true,
  username: true,
  email: true,
  emailKey: true,
  emailAskedAt: true,
  passwordHash: true,
  sessionVersion: true,
} as const satisfies Prisma.SpeakerSelect;

export type ProvenOwner = Prisma.SpeakerGetPayload<{ select: typeof columns }>;

/** The viewer's account. Throws NotFound, InvalidField for `field` where the password is another, TooMany, or Busy. */
export async function findProvenOwner(viewer: Viewer, field: string, password: string): Promise<ProvenOwner> {
  const owner = await findOwner(viewer, columns);
  const verdict = await asTry(owner.email, async () => {
    const found = await verifyPassword(owner.passwordHash, password);
    return found === "wrong" ? null : found;
  });
  if (verdict === null) throw new InvalidField(field, WRONG_PASSWORD);
  return owner;
}

/**
 * Changes an account that is still as it was found: checking a password takes time, in which another change may have
 * been made. Throws Conflict.
 */
export async function changeProvenOwner(
  tx: Tx,
  { id, passwordHash, sessionVersion, emailAskedAt }: ProvenOwner,
  data: Prisma.SpeakerUpdateManyMutationInput,
) {
  const { count } = await tx.speaker.updateMany({
    where: { id, passwordHash, sessionVersion, emailAskedAt, disabledAt: null },
    data,
  });
  if (count === 0) throw new Conflict(ACCOUNT_CHANGED);
}
