/** Comments as operators see them on the command line: in every state, with their Markdown and who wrote them. */
import "server-only";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { type FullComment, fullCommentColumns, toFullComment } from "./full-comment";
import type { CommentStatus } from "./schema";

type Filter = { talkId?: number; status?: CommentStatus; before?: number; limit: number };

/** The newest comments, at most `limit`; under one talk, in one state, or with ids below `before`. */
export async function listCommentsForOperators({ talkId, status, before, limit }: Filter) {
  const rows = await db.comment.findMany({
    select: fullCommentColumns,
    where: {
      talkIsLive: true,
      ...(talkId !== undefined && { talkId }),
      ...(status !== undefined && { status }),
      ...(before !== undefined && { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(toFullComment).map(toComment);
}

/** The id of the speaker under whose talk this comment is. Throws NotFound. */
export async function getModeratorId(commentId: number): Promise<number> {
  const where = { id: commentId, talkIsLive: true };
  const row = await db.comment.findUnique({ select: { moderatorId: true }, where });
  if (!row) throw new NotFound("comment");
  return row.moderatorId;
}

const toComment = (comment: FullComment) => ({
  id: comment.id,
  number: comment.number,
  status: comment.status,
  body: comment.body,
  author: {
    name: comment.authorName,
    email: comment.authorEmail,
    speaker: comment.author && { id: comment.author.id, username: comment.author.username },
  },
  createdAt: comment.createdAt.toISOString(),
  publishedAt: comment.publishedAt?.toISOString() ?? null,
  talk: comment.talk,
});
