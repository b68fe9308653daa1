import "server-only";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { type CommentView, commentViewColumns, toCommentView } from "./dto";

/** The published comments on a page of a talk, by number. Numbers of comments taken back are missing. */
export async function listComments(talkId: number, page: number): Promise<CommentView[]> {
  const last = page * env.COMMENTS_PER_PAGE;
  const rows = await db.comment.findMany({
    select: commentViewColumns,
    where: { talkId, status: "published", number: { gt: last - env.COMMENTS_PER_PAGE, lte: last } },
    orderBy: { number: "asc" },
  });
  return rows.flatMap((row) => (row.number === null ? [] : [toCommentView({ ...row, number: row.number })]));
}
