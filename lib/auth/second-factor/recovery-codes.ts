/** Codes for whoever has lost their second factor: ten of 80 random bits, each good once. */
import "server-only";
import { Secret } from "otpauth";
import type { Tx } from "@/lib/db/client";
import { hashToken } from "../token-secret";

export const recoveryCodeCount = 10;

/** Gives an account new recovery codes instead of those that it had; only their hashes are kept. */
export async function replaceRecoveryCodes(tx: Tx, speakerId: number): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { speakerId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ speakerId, hash: hashRecoveryCode(code) })),
  });
  return codes;
}

/** What is kept of a code, however it is typed: SHA-256, in hexadecimal. */
export const hashRecoveryCode = (typed: string): string =>
  hashToken(typed.toLowerCase().replace(/[\s-]/g, ""));

// Base32 has none of the digits that look like letters.
const newRecoveryCode = () => new Secret({ size: 10 }).base32.toLowerCase().replace(/.{4}(?=.)/g, "$&-");
