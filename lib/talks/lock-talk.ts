import "server-only";
import type { Tx } from "@/lib/db/client";
import { Gone } from "@/lib/errors";

/**
 * Holds a talk as it is until the transaction ends. Whoever changes a talk's comments begins with it, so that nobody
 * deletes the talk meanwhile and all take their locks in one order. Throws Gone where the talk was deleted.
 */
export async function lockTalk(tx: Tx, id: number) {
  const nothing = { version: { increment: 0 } };
  const { count } = await tx.talk.updateMany({ where: { id, deletedAt: null }, data: nothing });
  if (count === 0) throw new Gone("talk");
}
