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
export function forgetComment(talkId: number, number: number) {
  const page = pageOfNumber(number);
  forget(tags.talkCard(talkId), tags.commentPage(talkId, page));
  // The first comment of a page gives the page before it a link.
  if (page > 1 && pageOfNumber(number - 1) < page) forget(tags.commentPage(talkId, page - 1));
}
