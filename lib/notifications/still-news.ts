import type { LoadedEmail, LoadedNotification } from "./load-emails";

/**
 * Whether a notification is worth sending now: between a comment and the email about it, the comment may have been
 * decided on or taken back, and the reader may have stopped hearing of it.
 */
export function isStillNews(
  { kind, comment }: LoadedNotification,
  { reader, subscriptions }: LoadedEmail,
): boolean {
  const subscription = subscriptions.get(comment.talk.id);
  if (!comment.talkIsLive || !subscription || subscription.endedAt || reader?.disabledAt) return false;
  const isOwn = reader?.id === comment.moderatorId;
  if (kind === "held") return comment.status === "held" && isOwn && reader.heldMail !== "off";
  if (comment.status !== "published" || comment.number === null) return false;
  if (isOwn) return reader.publishedMail !== "off";
  return (
    subscription.confirmedAt !== null && subscription.lapsedAt === null && reader?.followedMail !== "off"
  );
}
