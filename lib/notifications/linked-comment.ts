/** What a link to decide on a comment shows, whatever became of the link, the comment or its talk. */
import "server-only";
import { nameOf } from "@/lib/auth/appearance";
import { viewerColumns } from "@/lib/auth/viewer-type";
import { authorNameOf, type ModeratedComment, moderatedColumns, toModerated } from "@/lib/comments/dto";
import { commentPath } from "@/lib/comments/pages";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { talkPath } from "@/lib/talks/path";

/** A decision that was made: by the reader of the email, somebody else, or nobody (a rule). */
export type MadeDecision = {
  status: "published" | "rejected" | "spam";
  by: { name: string; isReader: boolean } | null;
  /** RFC 3339, UTC; null where nobody wrote it down. */
  at: string | null;
  authorName: string;
  /** The comment on its page, where it is published; else its talk. */
  path: string;
  talkTitle: string;
};

export type LinkedComment =
  | { state: "open"; comment: ModeratedComment }
  | { state: "decided"; decision: MadeDecision }
  /** The link was used, and the comment waits again (or still). */
  | { state: "used" }
  | { state: "expired" }
  | { state: "gone" };

const decisionColumns = { at: true, byId: true, by: { select: { name: true, username: true } } } as const;

const commentColumns = {
  ...moderatedColumns,
  moderatorId: true,
  talkIsLive: true,
  decisions: { select: decisionColumns, orderBy: { id: "desc" }, take: 1 },
} as const satisfies Prisma.CommentSelect;

const columns = {
  expiresAt: true,
  usedAt: true,
  speaker: { select: { ...viewerColumns, disabledAt: true } },
  comment: { select: commentColumns },
} as const;

export type Link = Prisma.ModerationLinkGetPayload<{ select: typeof columns }>;

/** The link with this hash; null where there is none, or its speaker cannot decide any more. */
export async function findLink(hash: string): Promise<Link | null> {
  const link = await db.moderationLink.findUnique({ where: { hash }, select: columns });
  if (!link || link.speaker.disabledAt || link.comment.moderatorId !== link.speaker.id) return null;
  return link;
}

/** What the page of a link shows. A link that is too old tells nothing any more. */
export function toLinkedComment({ comment, ...link }: Link, now: Date): LinkedComment {
  if (link.expiresAt <= now) return { state: "expired" };
  if (!comment.talkIsLive) return { state: "gone" };
  if (comment.status !== "held") return { state: "decided", decision: toDecision(comment, link.speaker.id) };
  return link.usedAt ? { state: "used" } : { state: "open", comment: toModerated(comment) };
}

function toDecision(comment: Link["comment"], readerId: number): MadeDecision {
  const { status, number, talk } = comment;
  const [last] = comment.decisions;
  if (status === "held") throw new Error("nobody has decided on this comment");
  const isShown = status === "published" && number !== null;
  return {
    status,
    by: last?.by ? { name: nameOf(last.by), isReader: last.byId === readerId } : null,
    at: last?.at.toISOString() ?? null,
    authorName: authorNameOf(comment),
    path: isShown ? commentPath(talk, number) : talkPath(talk),
    talkTitle: talk.title,
  };
}
