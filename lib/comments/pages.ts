import type { Tx } from "@/lib/db/client";
import { env } from "@/lib/env";
import { forget } from "@/lib/page-cache/forget";
import { tags } from "@/lib/page-cache/tags";
import { commentsPath } from "@/lib/talks/path";

/** The page that a comment's number puts it on, for ever. */
export const pageOfNumber = (number: number) => Math.ceil(number / env.COMMENTS_PER_PAGE);

/** A published comment, on its page. */
export const commentPath = (talk: { id: number; title: string }, number: number) =>
  `${commentsPath(talk, pageOfNumber(number))}#comment-${number}`;

/** A comment appeared or vanished: its page changed, and the talk's count. */
export function forgetComment(tx: Tx, talkId: number, number: number) {
  const page = pageOfNumber(number);
  // All pages of a discussion show how many there are.
  const isNewPage = page > 1 && pageOfNumber(number - 1) < page;
  return forget(
    tx,
    tags.talkCard(talkId),
    tags.commentPage(talkId, page),
    ...(isNewPage ? [tags.talk(talkId)] : []),
  );
}
