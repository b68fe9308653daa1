import "server-only";
import type { Tx } from "@/lib/db/client";
import { ensureAddress, newToken } from "@/lib/outbox/addresses";
import { openEmails, recipient } from "@/lib/outbox/open-emails";

type Published = {
  talkId: number;
  notify: boolean;
  isProven: boolean;
  authorId: number | null;
  emailAddressId: number | null;
};

/** Makes sure that the talk's speaker has a subscription: it carries the link that stops email about the talk. */
export async function ensureSpeakerSubscription(
  tx: Tx,
  { talkId, speakerId }: { talkId: number; speakerId: number },
) {
  await ensureSubscription(tx, talkId, await speakersAddress(tx, speakerId), new Date());
}

/**
 * Subscribes the author of a comment that was just published, if they ticked the box. A visitor's address is asked to
 * confirm first, unless this browser had confirmed it: nobody subscribes anybody else.
 */
export async function subscribeAuthor(tx: Tx, comment: Published) {
  if (!comment.notify) return;
  const isKnown = comment.authorId !== null || comment.isProven;
  const emailAddressId = await authorsAddress(tx, comment);
  if (emailAddressId === null) return;
  const now = new Date();
  const where = { talkId_emailAddressId: { talkId: comment.talkId, emailAddressId } };
  await ensureSubscription(tx, comment.talkId, emailAddressId, isKnown ? now : null);
  const again = { lapsedAt: null, ...(isKnown && { endedAt: null }) };
  const subscription = await tx.subscription.update({ where, data: again });
  if (isKnown && !subscription.confirmedAt)
    await tx.subscription.update({ where, data: { confirmedAt: now } });
  if (!isKnown) await askToConfirm(tx, subscription);
}

/** A comment is no longer published: its author's subscription ends, unless another comment of theirs carries it. */
export async function lapseSubscription(tx: Tx, comment: Published & { moderatorId: number }) {
  const { talkId, authorId } = comment;
  if (!comment.notify) return;
  const emailAddressId = await authorsAddress(tx, comment);
  // The talk's own speaker hears of it whatever they wrote, and under whichever name.
  if (emailAddressId === null || emailAddressId === (await speakersAddress(tx, comment.moderatorId))) return;
  const author = authorId === null ? { emailAddressId } : { authorId };
  const others = await tx.comment.count({ where: { talkId, status: "published", notify: true, ...author } });
  if (others > 0) return;
  await tx.subscription.updateMany({ where: { talkId, emailAddressId }, data: { lapsedAt: new Date() } });
}

async function speakersAddress(tx: Tx, speakerId: number): Promise<number> {
  const { email } = await tx.speaker.findUniqueOrThrow({ where: { id: speakerId }, select: { email: true } });
  return ensureAddress(tx, email);
}

const authorsAddress = async (tx: Tx, { authorId, emailAddressId }: Published) =>
  authorId === null ? emailAddressId : speakersAddress(tx, authorId);

async function ensureSubscription(tx: Tx, talkId: number, emailAddressId: number, confirmedAt: Date | null) {
  await tx.$executeRaw`
    INSERT INTO "Subscription" ("talkId", "emailAddressId", "token", "createdAt", "confirmedAt")
    VALUES (${talkId}, ${emailAddressId}, ${newToken()}, ${new Date()}, ${confirmedAt})
    ON CONFLICT ("talkId", "emailAddressId") DO NOTHING`;
}

type Subscription = Awaited<ReturnType<Tx["subscription"]["findUniqueOrThrow"]>>;

// One message while the address is not confirmed at all, however many talks; then one for each talk.
async function askToConfirm(tx: Tx, { id, emailAddressId, ...subscription }: Subscription) {
  if (subscription.confirmedAt || subscription.askedAt || subscription.endedAt) return;
  const now = new Date();
  const { count } = await tx.emailAddress.updateMany({
    where: {
      id: emailAddressId,
      optedOutAt: null,
      suppressedAt: null,
      OR: [{ askedAt: null }, { confirmedAt: { not: null } }],
    },
    data: { askedAt: now },
  });
  if (count === 0) return;
  await tx.subscription.update({ where: { id }, data: { askedAt: now } });
  const email = { kind: "confirmation" as const, dueAt: now, talkId: subscription.talkId };
  await openEmails(tx, email, recipient(emailAddressId, `confirmation:${id}`));
}
