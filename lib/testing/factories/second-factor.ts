/** Second factors for tests; their codes are `codeAt`. */
import { addSecondFactor } from "@/lib/auth/second-factor/rows";
import { newTotpSecret } from "@/lib/auth/second-factor/totp";
import { db } from "@/lib/db/client";

type SecondFactorFacts = { speakerId: number; lastStep?: number; now?: Date };

/** Turns on an account's second factor, no code of which has counted yet unless `lastStep` says so. */
export async function secondFactorFactory({ speakerId, lastStep = 0, now = new Date() }: SecondFactorFacts) {
  const secret = newTotpSecret();
  const recoveryCodes = await db.$transaction((tx) =>
    addSecondFactor(tx, { speakerId, secret, lastStep }, now),
  );
  return { secret, recoveryCodes };
}
