import { commentPath } from "@/lib/comments/pages";
import type { NotificationView } from "@/lib/outbox/dto";
import { talkPath } from "@/lib/talks/path";

/** Where an administrator finds a comment: at its number where it is published, else among those that wait. */
export function moderatedCommentPath({ id, number, status, talk }: NotificationView["comment"]) {
  const isShown = status === "published" && number !== null;
  return isShown ? commentPath(talk, number) : `${talkPath(talk)}#waiting-${id}`;
}
