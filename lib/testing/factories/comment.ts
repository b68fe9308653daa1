/** Comments for tests and demo data, in each state. Numbers and counts are kept as the commands keep them. */
import { takeNumber } from "@/lib/comments/numbering";
import { db, type Tx } from "@/lib/db/client";
import type { CommentStatus } from "@/lib/db/generated/sqlite/enums";
import { renderMarkdown } from "@/lib/markdown/render";
import { ensureAddress } from "@/lib/outbox/addresses";
import { nextInSequence } from "./sequence";
import { talkFactory } from "./talk";

type CommentFacts = {
  talkId?: number;
  /** The account of the speaker who wrote it; else it is a visitor's. */
  authorId?: number;
  authorName?: string;
  email?: string;
  body?: string;
  notify?: boolean;
  createdAt?: Date;
};

/** A comment that waits for a moderator. */
export const heldCommentFactory = (facts?: CommentFacts) => commentFactory("held", facts);

/** A comment with a number, that everybody sees. */
export const publishedCommentFactory = (facts?: CommentFacts) => commentFactory("published", facts);

export const rejectedCommentFactory = (facts?: CommentFacts) => commentFactory("rejected", facts);
export const spamCommentFactory = (facts?: CommentFacts) => commentFactory("spam", facts);

async function commentFactory(status: CommentStatus, facts: CommentFacts = {}) {
  const n = nextInSequence();
  const { talkId = (await talkFactory()).id, email = `visitor-${n}@example.com`, ...given } = facts;
  const body = given.body ?? `Comment ${n}`;
  const bodyHtml = await renderMarkdown(body, { idPrefix: `comment-${n}-` });
  return db.$transaction(async (tx) => {
    const data = { authorName: `Visitor ${n}`, ...given, body, bodyHtml, talkId, status };
    const moderatorId = await moderatorOf(tx, talkId);
    const sender = given.authorId === undefined ? { emailAddressId: await ensureAddress(tx, email) } : {};
    const publication = status === "published" ? await publicationOf(tx, talkId, given.createdAt) : {};
    const comment = await tx.comment.create({ data: { ...data, ...sender, ...publication, moderatorId } });
    if (status !== "held") await recordDecision(tx, comment);
    return comment;
  });
}

async function moderatorOf(tx: Tx, talkId: number) {
  const talk = await tx.talk.findUniqueOrThrow({ where: { id: talkId }, select: { speakerId: true } });
  return talk.speakerId;
}

const publicationOf = async (tx: Tx, talkId: number, publishedAt = new Date()) => ({
  number: await takeNumber(tx, talkId),
  publishedAt,
});

const recordDecision = (
  tx: Tx,
  { id, moderatorId, status }: { id: number; moderatorId: number; status: CommentStatus },
) =>
  tx.decision.create({ data: { commentId: id, from: "held", to: status, byId: moderatorId, door: "page" } });
