/** The links in emails that let a speaker decide on one held comment without logging in: once, within 14 days. */
import "server-only";
import { addDays } from "date-fns";
import { hashToken } from "@/lib/auth/token-secret";
import { toViewer } from "@/lib/auth/viewer-type";
import { decideComment } from "@/lib/comments/decide";
import { db } from "@/lib/db/client";
import { isMissingReference } from "@/lib/db/errors";
import { AppError, Conflict, Gone, NotFound } from "@/lib/errors";
import { LINK_EXPIRED, LINK_USED } from "@/lib/messages";
import { newToken } from "@/lib/outbox/addresses";
import { findLink, type Link, type MadeDecision } from "./linked-comment";

const lifeInDays = 14;

type Pair = { commentId: number; speakerId: number };

/** Makes a link for each comment and its speaker; gives the tokens by comment. We keep no more than their hashes. */
export async function createModerationLinks(pairs: Pair[], now: Date): Promise<Map<number, string>> {
  const expiresAt = addDays(now, lifeInDays);
  const links = pairs.map((pair) => ({ ...pair, token: newToken() }));
  const data = links.map(({ token, ...pair }) => ({ ...pair, hash: hashToken(token), expiresAt }));
  if (data.length > 0) await create(data);
  return new Map(links.map(({ commentId, token }) => [commentId, token]));
}

type Row = Pair & { hash: string; expiresAt: Date };

const create = (data: Row[]) =>
  db.moderationLink.createMany({ data }).catch(async (error: unknown) => {
    if (!isMissingReference(error)) throw error;
    // One of the comments was erased meanwhile.
    const ids = data.map(({ commentId }) => commentId);
    const left = await db.comment.findMany({ select: { id: true }, where: { id: { in: ids } } });
    const isThere = new Set(left.map(({ id }) => id));
    await db.moderationLink.createMany({ data: data.filter(({ commentId }) => isThere.has(commentId)) });
  });

/** The link with this token, whatever became of it; null where there is none, or its speaker moderates no more. */
export const findModerationLink = (token: string): Promise<Link | null> => findLink(hashToken(token));

/**
 * Decides on a link's comment as its speaker, and uses up every link of theirs to it. Throws NotFound, Gone where the
 * talk was deleted or the link is too old, or Conflict where it was used or somebody else was faster.
 */
export async function decideByLink(token: string, to: MadeDecision["status"], now: Date) {
  const link = await findModerationLink(token);
  if (!link) throw new NotFound("link");
  if (link.expiresAt <= now) throw new AppError("gone", LINK_EXPIRED);
  if (!link.comment.talkIsLive) throw new Gone("talk");
  const pair = { commentId: link.comment.id, speakerId: link.speaker.id };
  const { count } = await db.moderationLink.updateMany({
    where: { ...pair, usedAt: null },
    data: { usedAt: now },
  });
  if (count === 0) throw new Conflict(LINK_USED);
  try {
    const decision = { id: pair.commentId, from: "held", to } as const;
    return await decideComment(toViewer(link.speaker), decision, "mail");
  } catch (error) {
    if (!(error instanceof AppError)) await giveBack(pair, now);
    throw error;
  }
}

const giveBack = (pair: Pair, usedAt: Date) =>
  db.moderationLink.updateMany({ where: { ...pair, usedAt }, data: { usedAt: null } });
