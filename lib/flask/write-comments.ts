import "server-only";
import type { Tx } from "@/lib/db/client";
import { newToken } from "@/lib/outbox/addresses";
import { emailKey } from "@/lib/text/schema";
import { at } from "./at";
import { asInstant, insertRows } from "./insert-rows";
import type { CommentPlan } from "./plan-comments";
import type { Rendered } from "./render";
import { reserveIds } from "./reserve-ids";
import type { AddressIds } from "./write-addresses";
import type { SpeakerIds } from "./write-speakers";
import type { Places } from "./write-talks";

/** The ids that comments have here. */
export type CommentIds = Map<CommentPlan, number>;

export type Whereabouts = { speakerIds: SpeakerIds; places: Places; addressIds: AddressIds };

/** Writes the comments, and numbers those that are published in their order. */
export async function writeComments(
  tx: Tx,
  comments: CommentPlan[],
  { bodies }: Rendered,
  whereabouts: Whereabouts,
): Promise<CommentIds> {
  const ids: CommentIds = await reserveIds(tx, "Comment", comments);
  const numbers = new Map([...whereabouts.places].map(([oldId, { lastNumber }]) => [oldId, lastNumber]));
  const rows = comments.map((plan) => {
    const number = plan.isPublished ? at(numbers, plan.oldTalkId) + 1 : null;
    if (number !== null) numbers.set(plan.oldTalkId, number);
    return { id: at(ids, plan), number, ...rowOf(plan, whereabouts), bodyHtml: at(bodies, plan) };
  });
  await insertRows(tx, "Comment", rows);
  return ids;
}

/**
 * Subscribes whoever asked for it with a comment that is published, and heard of new comments over there. Who stopped
 * that here, or has not confirmed it here, is left alone.
 */
export async function writeSubscriptions(
  tx: Tx,
  comments: CommentPlan[],
  whereabouts: Whereabouts,
  now: Date,
) {
  const wishes = new Map<string, { talkId: number; emailAddressId: number }>();
  for (const plan of comments) {
    const address = wishOf(plan);
    if (address === null) continue;
    const { talkId } = at(whereabouts.places, plan.oldTalkId);
    const emailAddressId = at(whereabouts.addressIds, emailKey(address));
    wishes.set(`${talkId} ${emailAddressId}`, { talkId, emailAddressId });
  }
  const instants = { createdAt: asInstant(now), confirmedAt: asInstant(now) };
  const rows = [...wishes.values()].map((wish) => ({ ...wish, token: newToken(), ...instants }));
  await insertRows(tx, "Subscription", rows, revive);
}

/** Where to write to about further comments; null where nobody asked for that. */
export function wishOf({ author, address, notify, isPublished }: CommentPlan): string | null {
  if (!notify || !isPublished) return null;
  return author ? author.email : address;
}

const revive = 'ON CONFLICT ("talkId", "emailAddressId") DO UPDATE SET "lapsedAt" = NULL';

function rowOf(plan: CommentPlan, { places, speakerIds, addressIds }: Whereabouts) {
  const { author, authorName, address, body, notify, isPublished } = plan;
  const { talkId, speakerId: moderatorId } = at(places, plan.oldTalkId);
  const createdAt = asInstant(plan.createdAt);
  return {
    talkId,
    moderatorId,
    authorId: author ? at(speakerIds, author) : null,
    emailAddressId: address === null ? null : at(addressIds, emailKey(address)),
    ...{ authorName, body, notify, createdAt },
    status: isPublished ? "published" : "held",
    publishedAt: isPublished ? createdAt : null,
  };
}
