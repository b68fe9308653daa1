/** What an account's second factor consists of, written within the transaction of what turns it on or off. */
import "server-only";
import type { Tx } from "@/lib/db/client";
import { replaceRecoveryCodes } from "./recovery-codes";
import { sealTotpSecret } from "./totp-seal";

type NewFactor = { speakerId: number; secret: string; lastStep: number };

/** Adds a second factor whose last code was just typed; gives the recovery codes, which nobody sees again. */
export async function addSecondFactor(tx: Tx, { speakerId, secret, lastStep }: NewFactor, now: Date) {
  const sealed = await sealTotpSecret(speakerId, secret);
  await tx.secondFactor.create({
    data: { speakerId, kind: "totp", sealed, lastStep, createdAt: now, lastUsedAt: now },
  });
  return replaceRecoveryCodes(tx, speakerId);
}

/** Takes it away, with its recovery codes. Whether there was one. */
export async function deleteSecondFactor(tx: Tx, speakerId: number): Promise<boolean> {
  const { count } = await tx.secondFactor.deleteMany({ where: { speakerId } });
  await tx.recoveryCode.deleteMany({ where: { speakerId } });
  return count > 0;
}
