import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db, type Tx } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { lockTalk } from "@/lib/talks/lock-talk";
import { withdrawPublished } from "./announce";
import { countComment } from "./numbering";
import { forgetComment } from "./pages";
import { canModerate } from "./policy";
import type { CommentStatus } from "./schema";

export const DECIDED_MEANWHILE = "Somebody else decided on this comment meanwhile.";

/**
 * Erases a comment for good, with the decisions on it and what is not sent yet; its number is not given again. Throws
 * NotFound, Gone where the talk was deleted meanwhile, Forbidden where they do not moderate
 * it, or Conflict where it is not in the state any more in which it was seen (null: whatever it is).
 */
export async function deleteComment(viewer: Viewer, id: number, seen: CommentStatus | null = null) {
  const { talkId } = await findOwn(db, viewer, id);
  await db.$transaction(async (tx) => {
    await lockTalk(tx, talkId);
    const comment = await findOwn(tx, viewer, id);
    if (seen !== null && comment.status !== seen) throw new Conflict(DECIDED_MEANWHILE);
    if (comment.status === "published") {
      // First of all not published any more: its author's subscription lapses with the last one that is.
      await tx.comment.update({ where: { id }, data: { status: "rejected" }, select: { id: true } });
      await withdrawPublished(tx, id);
      await countComment(tx, talkId, -1);
    }
    await erase(tx, id);
    const subject = { kind: "comment", id, name: comment.talk.title } as const;
    await recordAudit(tx, viewer, { action: "comment.delete", subject, details: { from: comment.status } });
    if (comment.number !== null) await forgetComment(tx, talkId, comment.number);
  });
}

async function findOwn(tx: Tx, viewer: Viewer, id: number) {
  const comment = await tx.comment.findUnique({
    where: { id, talkIsLive: true },
    select: {
      talkId: true,
      moderatorId: true,
      status: true,
      number: true,
      talk: { select: { title: true } },
    },
  });
  if (!comment) throw new NotFound("comment");
  if (!canModerate(viewer, { speakerId: comment.moderatorId })) throw new Forbidden();
  return comment;
}

// Its moderation links go with it.
async function erase(tx: Tx, commentId: number) {
  await tx.notification.deleteMany({ where: { commentId } });
  await tx.decision.deleteMany({ where: { commentId } });
  await tx.comment.delete({ where: { id: commentId }, select: { id: true } });
}
