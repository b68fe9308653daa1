import "server-only";
import type { Tx } from "@/lib/db/client";
import { at } from "./at";
import { asInstant, insertRows } from "./insert-rows";
import type { CommentPlan } from "./plan-comments";
import type { TalkPlan } from "./plan-talks";
import type { Rendered } from "./render";
import { reserveIds } from "./reserve-ids";
import type { KnownTalk, Target } from "./target";
import type { SpeakerIds } from "./write-speakers";

/** Where a comment's talk is here, whose it is, and the highest number that a comment of it ever had. */
export type Place = { talkId: number; speakerId: number; lastNumber: number };

/** The places of talks by their numbers over there: of the new ones, and of those that get new comments. */
export type Places = Map<number, Place>;

type Work = { talks: TalkPlan[]; comments: CommentPlan[]; rendered: Rendered; target: Target };

/** Writes the new talks, which have all their counts from the start. */
export async function writeTalks(
  tx: Tx,
  { talks, comments, rendered }: Work,
  speakerIds: SpeakerIds,
): Promise<Places> {
  const ids = await reserveIds(tx, "Talk", talks);
  const places: Places = new Map();
  const counts = countPublished(comments);
  const rows = talks.map((plan) => {
    const place = { talkId: at(ids, plan), speakerId: at(speakerIds, plan.speaker), lastNumber: 0 };
    places.set(plan.oldId, place);
    return rowOf(plan, place, counts.get(plan.oldId) ?? 0, rendered);
  });
  await insertRows(tx, "Talk", rows);
  return places;
}

/** Counts the new comments of talks that were here before, and gives the places of these. The talks must be locked. */
export async function countInTalks(
  tx: Tx,
  comments: CommentPlan[],
  known: Map<number, KnownTalk>,
): Promise<Places> {
  const counts = countPublished(comments);
  const places: Places = new Map();
  for (const [oldId, { id, speakerId }] of known) {
    const added = counts.get(oldId) ?? 0;
    const change = { commentCount: { increment: added }, lastCommentNumber: { increment: added } };
    const columns = { lastCommentNumber: true } as const;
    const { lastCommentNumber } = await tx.talk.update({ where: { id }, data: change, select: columns });
    places.set(oldId, { talkId: id, speakerId, lastNumber: lastCommentNumber - added });
  }
  return places;
}

function countPublished(comments: CommentPlan[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { oldTalkId, isPublished } of comments) {
    if (isPublished) counts.set(oldTalkId, (counts.get(oldTalkId) ?? 0) + 1);
  }
  return counts;
}

function rowOf(
  plan: TalkPlan,
  { talkId: id, speakerId }: Place,
  commentCount: number,
  { descriptions }: Rendered,
) {
  const { html = "", summary = "" } = descriptions.get(plan) ?? {};
  const createdAt = asInstant(plan.createdAt);
  return {
    ...{ id, speakerId, ...plan.facts, descriptionHtml: html, summary },
    ...{ commentCount, lastCommentNumber: commentCount, createdAt, editedAt: createdAt },
  };
}
