import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db, type Tx } from "@/lib/db/client";
import type { CommentStatus, Door } from "@/lib/db/generated/sqlite/enums";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { countComment, takeNumber } from "./numbering";
import { forgetComment } from "./pages";
import { canModerate } from "./policy";
import type { DecisionInput } from "./schema";

export type Decided = { id: number; from: CommentStatus; status: CommentStatus; number: number | null };

/**
 * Publishes, rejects, marks as spam, or (to `held`) takes back or undoes. `from` is what the moderator saw; without it,
 * whatever the comment is now. Throws NotFound, Forbidden, or Conflict where it was decided otherwise meanwhile.
 */
export async function decideComment(viewer: Viewer, decision: DecisionInput, door: Door): Promise<Decided> {
  const comment = await findForModeration(decision.id);
  if (!canModerate(viewer, { speakerId: comment.moderatorId })) throw new Forbidden();
  const from = decision.from ?? comment.status;
  if (from !== comment.status || from === decision.to) throw new Conflict(await whatHappened(comment));

  const decided = await db.$transaction(async (tx) => {
    const number = await changeStatus(tx, comment, decision.to);
    await tx.decision.create({
      data: { commentId: comment.id, from, to: decision.to, byId: viewer.id, door },
    });
    return { id: comment.id, from, status: decision.to, number };
  });
  if (decided.number !== null) forgetComment(comment.talkId, decided.number);
  return decided;
}

type Found = Awaited<ReturnType<typeof findForModeration>>;

async function findForModeration(id: number) {
  const comment = await db.comment.findUnique({
    where: { id, talkIsLive: true },
    select: { id: true, talkId: true, moderatorId: true, status: true, number: true, publishedAt: true },
  });
  if (!comment) throw new NotFound("comment");
  return comment;
}

async function changeStatus(tx: Tx, comment: Found, to: CommentStatus): Promise<number | null> {
  // Two moderators at once: the row changes for the first only.
  const claimed = { id: comment.id, status: comment.status, talkIsLive: true };
  const { count } = await tx.comment.updateMany({ where: claimed, data: { status: to } });
  if (count === 0) throw new Conflict("Somebody else decided on this comment at the same moment.");
  if (to === "published") return publish(tx, comment);
  if (comment.status === "published") await countComment(tx, comment.talkId, -1);
  return comment.number;
}

async function publish(tx: Tx, { id, talkId, number, publishedAt }: Found): Promise<number> {
  if (number !== null) {
    await countComment(tx, talkId, 1);
    return number;
  }
  const taken = await takeNumber(tx, talkId);
  await tx.comment.update({
    where: { id },
    data: { number: taken, publishedAt: publishedAt ?? new Date() },
    select: { id: true },
  });
  return taken;
}

const past = { held: "taken back", published: "approved", rejected: "rejected", spam: "marked as spam" };

async function whatHappened({ id, status }: Found): Promise<string> {
  const last = await db.decision.findFirst({
    where: { commentId: id },
    orderBy: { id: "desc" },
    select: { by: { select: { name: true, username: true } } },
  });
  if (!last) return "This comment is waiting for a decision already.";
  const by = last.by ? ` by ${last.by.name || last.by.username}` : "";
  return `This comment was ${past[status]}${by} meanwhile.`;
}
