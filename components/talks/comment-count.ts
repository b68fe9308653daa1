import { h } from "hastscript";
import type { TalkCard } from "@/lib/talks/dto";

/** How many comments a talk has, and the way to them. */
export const commentCount = ({ path, commentCount }: Pick<TalkCard, "path" | "commentCount">) =>
  h("a", { href: `${path}#comments`, className: "byline comment-count" }, commentsInWords(commentCount));

export function commentsInWords(count: number) {
  if (count === 0) return "No comments yet";
  return count === 1 ? "1 comment" : `${count} comments`;
}
