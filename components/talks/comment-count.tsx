import { MessageCircle } from "lucide-react";
import Link from "next/link";
import type { TalkCard } from "@/lib/talks/dto";

/** How many comments a talk has, and the way to them. */
export const CommentCount = ({ talk }: { talk: Pick<TalkCard, "path" | "commentCount"> }) => (
  <Link href={`${talk.path}#comments`} prefetch={false} className="byline text-soft">
    <MessageCircle aria-hidden="true" size={18} />
    {commentsInWords(talk.commentCount)}
  </Link>
);

export function commentsInWords(count: number) {
  if (count === 0) return "No comments yet";
  return count === 1 ? "1 comment" : `${count} comments`;
}
