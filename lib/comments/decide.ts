import "server-only";
import { presentDoor, recordAudit } from "@/lib/audit/record";
import { nameOf } from "@/lib/auth/appearance";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db, type Tx } from "@/lib/db/client";
import type { CommentStatus, Door } from "@/lib/db/generated/sqlite/enums";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { lockTalk } from "@/lib/talks/lock-talk";
import { announcePublished, withdrawPublished } from "./announce";
import { countComment, takeNumber } from "./numbering";
import { forgetComment } from "./pages";
import { canModerate } from "./policy";
import type { DecisionInput } from "./schema";

export type Decided = { id: number; from: CommentStatus; status: CommentStatus; number: number | null };

/**
 * Publishes, rejects, marks as spam, or (to `held`) takes back or undoes. `from` is what the moderator saw; without it,
 * whatever the comment is now; `door` is named where it is not the request's own. Throws NotFound, Forbidden, or Conflict
 * where it was decided otherwise meanwhile.
 */
export async function decideComment(
  viewer: Viewer,
  decision: DecisionInput,
  door: Door = presentDoor(),
): Promise<Decided> {
  const seen = await findForModeration(db, decision.id);
  if (!canModerate(viewer, { speakerId: seen.moderatorId })) throw new Forbidden();
  const { to, from = seen.status } = decision;

  return db.$transaction(async (tx) => {
    await lockTalk(tx, seen.talkId);
    const comment = await findForModeration(tx, decision.id);
    if (comment.status !== from || from === to) throw new Conflict(await whatHappened(tx, comment));
    const number = await changeStatus(tx, comment, to);
    await tx.decision.create({ data: { commentId: comment.id, from, to, byId: viewer.id, door } });
    const subject = { kind: "comment", id: comment.id, name: comment.talk.title } as const;
    await recordAudit(tx, viewer, { action: actionOf[to], subject, details: { from, to }, door });
    if (to === "published") await announcePublished(tx, comment.id, [viewer.id]);
    else if (from === "published") await withdrawPublished(tx, comment.id);
    if (number !== null) await forgetComment(tx, seen.talkId, number);
    return { id: comment.id, from, status: to, number };
  });
}

const actionOf = {
  held: "comment.hold",
  published: "comment.approve",
  rejected: "comment.reject",
  spam: "comment.mark-as-spam",
} as const;

type Found = Awaited<ReturnType<typeof findForModeration>>;

async function findForModeration(tx: Tx, id: number) {
  const comment = await tx.comment.findUnique({
    where: { id, talkIsLive: true },
    select: {
      id: true,
      talkId: true,
      moderatorId: true,
      status: true,
      number: true,
      publishedAt: true,
      talk: { select: { title: true } },
    },
  });
  if (!comment) throw new NotFound("comment");
  return comment;
}

async function changeStatus(tx: Tx, comment: Found, to: CommentStatus): Promise<number | null> {
  const { number, publishedAt } = to === "published" ? await publication(tx, comment) : comment;
  if (comment.status === "published") await countComment(tx, comment.talkId, -1);
  const data = { status: to, number, publishedAt };
  await tx.comment.update({ where: { id: comment.id }, data, select: { id: true } });
  return number;
}

async function publication(tx: Tx, { talkId, number, publishedAt }: Found) {
  if (number === null)
    return { number: await takeNumber(tx, talkId), publishedAt: publishedAt ?? new Date() };
  await countComment(tx, talkId, 1);
  return { number, publishedAt };
}

const past = { held: "taken back", published: "approved", rejected: "rejected", spam: "marked as spam" };

async function whatHappened(tx: Tx, { id, status }: Found): Promise<string> {
  const last = await tx.decision.findFirst({
    where: { commentId: id },
    orderBy: { id: "desc" },
    select: { by: { select: { name: true, username: true } } },
  });
  if (!last && status === "held") return "This comment is waiting for a decision already.";
  const by = last?.by ? ` by ${nameOf(last.by)}` : "";
  return `This comment was ${past[status]}${by} meanwhile.`;
}
