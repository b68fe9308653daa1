import { pageOfNumber } from "@/lib/comments/pages";
import type { NotificationView } from "@/lib/outbox/dto";
import { commentsPath, talkPath } from "@/lib/talks/path";

/** Where an administrator finds a comment: at its number where it is published, else among those that wait. */
export function commentPath({ id, number, status, talk }: NotificationView["comment"]) {
  if (status !== "published" || number === null) return `${talkPath(talk)}#waiting-${id}`;
  return `${commentsPath(talk, pageOfNumber(number))}#comment-${number}`;
}
