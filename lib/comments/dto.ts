import { nameOf } from "@/lib/auth/appearance";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { type SpeakerRef, speakerRefColumns, toSpeakerRef } from "@/lib/speakers/dto";
import { talkPath } from "@/lib/talks/path";
import type { CommentStatus } from "./schema";

/** A published comment, as everybody sees it. */
export type CommentView = {
  id: number;
  /** Its place under the talk, which is also its address: `#comment-<number>`. */
  number: number;
  authorName: string;
  /** The author's account, where they have one. */
  speaker: SpeakerRef | null;
  bodyHtml: string;
  /** RFC 3339, UTC. */
  at: string;
};

/** A comment of the viewer's own browser that waits for a moderator. */
export type WaitingComment = { id: number; authorName: string; bodyHtml: string; at: string };

/** A comment as its moderators see it. */
export type ModeratedComment = {
  id: number;
  status: CommentStatus;
  number: number | null;
  authorName: string;
  /** Never shown to the public. */
  authorEmail: string | null;
  speaker: SpeakerRef | null;
  bodyHtml: string;
  at: string;
  talk: { id: number; title: string; path: string };
};

export const moderatedColumns = {
  id: true,
  status: true,
  number: true,
  authorName: true,
  bodyHtml: true,
  createdAt: true,
  emailAddress: { select: { address: true } },
  author: { select: speakerRefColumns },
  talk: { select: { id: true, title: true } },
} as const;

type ModeratedRow = Prisma.CommentGetPayload<{ select: typeof moderatedColumns }>;

export const commentViewColumns = {
  id: true,
  number: true,
  authorName: true,
  bodyHtml: true,
  createdAt: true,
  author: { select: speakerRefColumns },
} as const;

type CommentRow = {
  id: number;
  number: number | null;
  authorName: string;
  bodyHtml: string;
  createdAt: Date;
  author: Parameters<typeof toSpeakerRef>[0] | null;
};

/** The name to show beside a comment: the account's as it is now, or else what was typed. */
export const authorNameOf = ({ author, authorName }: Authored) => (author ? nameOf(author) : authorName);

type Authored = { author: Parameters<typeof nameOf>[0] | null; authorName: string };

/** A comment from `commentViewColumns`, as everybody sees it. */
export const toCommentView = (row: CommentRow & { number: number }): CommentView => ({
  id: row.id,
  number: row.number,
  authorName: authorNameOf(row),
  speaker: row.author && toSpeakerRef(row.author),
  bodyHtml: row.bodyHtml,
  at: row.createdAt.toISOString(),
});

/** A comment from `moderatedColumns`, as its moderators see it. */
export const toModerated = (row: ModeratedRow): ModeratedComment => ({
  id: row.id,
  status: row.status,
  number: row.number,
  authorName: authorNameOf(row),
  authorEmail: row.emailAddress?.address ?? null,
  speaker: row.author && toSpeakerRef(row.author),
  bodyHtml: row.bodyHtml,
  at: row.createdAt.toISOString(),
  talk: { id: row.talk.id, title: row.talk.title, path: talkPath(row.talk) },
});
