import "server-only";
import type { Tx } from "@/lib/db/client";

/**
 * Counts one more published comment under a talk and gives it the next number. The talk's row stays locked until the
 * transaction ends, so two comments never get one number.
 */
export async function takeNumber(tx: Tx, talkId: number): Promise<number> {
  const talk = await tx.talk.update({
    where: { id: talkId },
    data: { commentCount: { increment: 1 }, lastCommentNumber: { increment: 1 } },
    select: { lastCommentNumber: true },
  });
  return talk.lastCommentNumber;
}

/** Counts one published comment more (1) or fewer (-1) under a talk, where the comment keeps the number it has. */
export async function countComment(tx: Tx, talkId: number, change: 1 | -1) {
  await tx.talk.update({
    where: { id: talkId },
    data: { commentCount: { increment: change } },
    select: { id: true },
  });
}
