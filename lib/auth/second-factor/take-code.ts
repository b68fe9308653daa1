/** The one place where a code counts: a one-time code or a recovery code, each once. */
import "server-only";
import type { Tx } from "@/lib/db/client";
import { InvalidField } from "@/lib/errors";
import { hashRecoveryCode } from "./recovery-codes";
import { stepOf } from "./totp";
import { openTotpSecret, sealTotpSecret } from "./totp-seal";

export const WRONG_CODE = "This code is not right, or it was used already.";

/** An account's second factor as it was found: a use of it that comes second finds it otherwise. */
export type Factor = { id: number; speakerId: number; sealed: string; uses: number };

export const factorColumns = { id: true, speakerId: true, sealed: true, uses: true } as const;

/**
 * Takes a code of this second factor, or a recovery code of its account; within the transaction of what it is for. Throws
 * InvalidField for `code` where it is wrong, where it or a later one has counted before, and where another was faster.
 */
export async function takeCode(tx: Tx, factor: Factor, typed: string, now = new Date()) {
  const digits = typed.replace(/\s/g, "");
  const isTaken = /^\d{6}$/.test(digits)
    ? await takeOneTimeCode(tx, factor, digits, now)
    : await takeRecoveryCode(tx, factor, typed, now);
  if (!isTaken) throw new InvalidField("code", WRONG_CODE);
}

async function takeOneTimeCode(tx: Tx, factor: Factor, code: string, now: Date): Promise<boolean> {
  const secret = await openTotpSecret(factor.speakerId, factor.sealed);
  const step = secret === null ? null : stepOf(secret, code, now);
  if (secret === null || step === null) return false;
  // Sealed anew, so that what is in use moves on to a new secret of the installation.
  const sealed = await sealTotpSecret(factor.speakerId, secret);
  return noteUse(tx, factor, { lastStep: step, sealed, lastUsedAt: now }, { lastStep: { lt: step } });
}

async function takeRecoveryCode(tx: Tx, factor: Factor, typed: string, now: Date): Promise<boolean> {
  const code = { speakerId: factor.speakerId, hash: hashRecoveryCode(typed), usedAt: null };
  if ((await tx.recoveryCode.count({ where: code })) === 0) return false;
  if (!(await noteUse(tx, factor, { lastUsedAt: now }))) return false;
  await tx.recoveryCode.updateMany({ where: code, data: { usedAt: now } });
  return true;
}

type Use = { lastUsedAt: Date; lastStep?: number; sealed?: string };

// Of two at once, the second finds that it was used meanwhile.
async function noteUse(tx: Tx, { id, uses }: Factor, use: Use, only = {}): Promise<boolean> {
  const { count } = await tx.secondFactor.updateMany({
    where: { id, uses, ...only },
    data: { ...use, uses: uses + 1 },
  });
  return count === 1;
}
