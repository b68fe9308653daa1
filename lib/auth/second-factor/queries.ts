import "server-only";
import { db, type Tx } from "@/lib/db/client";

/** What its owner sees of a second factor. */
export type SecondFactorView = { createdAt: Date; lastUsedAt: Date; recoveryCodesLeft: number };

/** The second factor of an account; null: it has none. */
export async function findSecondFactor(speakerId: number): Promise<SecondFactorView | null> {
  const columns = { createdAt: true, lastUsedAt: true } as const;
  const [factor, recoveryCodesLeft] = await Promise.all([
    db.secondFactor.findFirst({ select: columns, where: { speakerId } }),
    db.recoveryCode.count({ where: { speakerId, usedAt: null } }),
  ]);
  return factor && { ...factor, recoveryCodesLeft };
}

/** Whether the account asks for more than its password. */
export const hasSecondFactor = async (speakerId: number, tx: Tx = db) =>
  (await tx.secondFactor.count({ where: { speakerId } })) > 0;
