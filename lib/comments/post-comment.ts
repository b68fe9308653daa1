import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db, type Tx } from "@/lib/db/client";
import { Gone, NotFound } from "@/lib/errors";
import { renderMarkdown } from "@/lib/markdown/render";
import { lockTalk } from "@/lib/talks/lock-talk";
import { emailKey } from "@/lib/text/schema";
import { takeNumber } from "./numbering";
import { forgetComment } from "./pages";
import { isPublishedAtOnce } from "./policy";
import type { speakerCommentSchema, visitorCommentSchema } from "./schema";

export type VisitorComment = z.output<typeof visitorCommentSchema>;
export type SpeakerComment = z.output<typeof speakerCommentSchema>;

const postedColumns = { id: true, talkId: true, number: true, status: true } as const;

/** A visitor's comment: held until a moderator decides. Throws NotFound, or Gone where the talk was deleted. */
export async function postVisitorComment({ name, email, ...input }: VisitorComment) {
  const talk = await findTalk(input.talkId);
  const text = await columnsOf(input);
  return db.$transaction(async (tx) => {
    await lockTalk(tx, talk.id);
    const emailAddressId = await addressId(tx, email);
    const data = {
      ...text,
      moderatorId: talk.speakerId,
      status: "held" as const,
      authorName: name,
      emailAddressId,
    };
    return { talk, comment: await tx.comment.create({ data, select: postedColumns }) };
  });
}

/** A speaker's comment: published at once where they moderate the talk, else held. Throws NotFound or Gone. */
export async function postSpeakerComment(viewer: Viewer, input: SpeakerComment) {
  const talk = await findTalk(input.talkId);
  const author = { moderatorId: talk.speakerId, authorId: viewer.id, authorName: viewer.name };
  const data = { ...(await columnsOf(input)), ...author };
  const comment = await db.$transaction(async (tx) => {
    await lockTalk(tx, talk.id);
    const publication = isPublishedAtOnce(viewer, talk)
      ? { status: "published" as const, number: await takeNumber(tx, talk.id), publishedAt: new Date() }
      : { status: "held" as const };
    return tx.comment.create({ data: { ...data, ...publication }, select: postedColumns });
  });
  if (comment.number !== null) forgetComment(talk.id, comment.number);
  return { talk, comment };
}

async function findTalk(id: number) {
  const columns = { id: true, title: true, speakerId: true, deletedAt: true } as const;
  const talk = await db.talk.findUnique({ where: { id }, select: columns });
  if (!talk) throw new NotFound("talk");
  if (talk.deletedAt) throw new Gone("talk");
  return talk;
}

// The rendered text has an id prefix of its own, so that the footnotes of two comments on a page keep apart.
async function columnsOf({ talkId, body, notify }: SpeakerComment) {
  const bodyHtml = await renderMarkdown(body, { idPrefix: `comment-${randomUUID().slice(0, 8)}-` });
  return { talkId, body, bodyHtml, notify };
}

// Two comments at once may bring the same new address: Prisma's own upsert fails for one of them on PostgreSQL.
async function addressId(tx: Tx, address: string): Promise<number> {
  const addressKey = emailKey(address);
  await tx.$executeRaw`
    INSERT INTO "EmailAddress" ("address", "addressKey", "createdAt") VALUES (${address}, ${addressKey}, ${new Date()})
    ON CONFLICT ("addressKey") DO NOTHING`;
  const row = await tx.emailAddress.findUniqueOrThrow({ where: { addressKey }, select: { id: true } });
  return row.id;
}
