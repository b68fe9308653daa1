import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { Gone, NotFound } from "@/lib/errors";
import { spendKey } from "@/lib/idempotency/spend";
import { count } from "@/lib/limits/count";
import { logEvent } from "@/lib/log/log-event";
import { renderMarkdown } from "@/lib/markdown/render";
import { ensureAddress } from "@/lib/outbox/addresses";
import { lockTalk } from "@/lib/talks/lock-talk";
import { emailKey } from "@/lib/text/schema";
import { announceHeld, announcePublished } from "./announce";
import { takeNumber } from "./numbering";
import { forgetComment } from "./pages";
import { isPublishedAtOnce } from "./policy";
import type { speakerCommentSchema, visitorCommentSchema } from "./schema";

export type VisitorComment = z.output<typeof visitorCommentSchema>;
export type SpeakerComment = z.output<typeof speakerCommentSchema>;

const postedColumns = { id: true, talkId: true, number: true, status: true } as const;

/**
 * A visitor's comment: held until a moderator decides, who is notified. `provenAddress` is one that this browser has
 * confirmed to be its own. Throws TooMany, NotFound, or Gone where the talk was deleted.
 */
export async function postVisitorComment(
  { name, email, ...input }: VisitorComment,
  provenAddress: string | null = null,
) {
  await count("comment", emailKey(email));
  const talk = await findTalk(input.talkId);
  const text = await columnsOf(input);
  const posted = await db.$transaction(async (tx) => {
    await lockTalk(tx, talk.id);
    await spendKey(tx);
    const emailAddressId = await ensureAddress(tx, email);
    const isProven = provenAddress !== null && emailKey(provenAddress) === emailKey(email);
    const author = { authorName: name, emailAddressId, isProven };
    const data = { ...text, ...author, moderatorId: talk.speakerId, status: "held" as const };
    const comment = await tx.comment.create({ data, select: postedColumns });
    // An address that somebody typed says nothing of who knows.
    const knownTo = { speakerIds: [], emailAddressId: isProven ? emailAddressId : null };
    await announceHeld(tx, talk, comment.id, knownTo);
    return { talk, comment };
  });
  return told(posted);
}

/** A speaker's comment: published at once where they moderate the talk, else held. Throws TooMany, NotFound or Gone. */
export async function postSpeakerComment(viewer: Viewer, input: SpeakerComment) {
  await count("comment", `speaker ${viewer.id}`);
  const talk = await findTalk(input.talkId);
  const author = { moderatorId: talk.speakerId, authorId: viewer.id, authorName: viewer.name };
  const data = { ...(await columnsOf(input)), ...author };
  const posted = await db.$transaction(async (tx) => {
    await lockTalk(tx, talk.id);
    await spendKey(tx);
    const publication = isPublishedAtOnce(viewer, talk)
      ? { status: "published" as const, number: await takeNumber(tx, talk.id), publishedAt: new Date() }
      : { status: "held" as const };
    const comment = await tx.comment.create({ data: { ...data, ...publication }, select: postedColumns });
    const knownTo = { speakerIds: [viewer.id], emailAddressId: null };
    if (comment.status === "held") await announceHeld(tx, talk, comment.id, knownTo);
    else await announcePublished(tx, comment.id, knownTo.speakerIds);
    if (comment.number !== null) await forgetComment(tx, talk.id, comment.number);
    return { talk, comment };
  });
  return told(posted);
}

function told<Posted extends { comment: { id: number; talkId: number; status: string } }>(
  posted: Posted,
): Posted {
  const { id, talkId, status } = posted.comment;
  logEvent("comment.post", { id, talkId, status });
  return posted;
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
