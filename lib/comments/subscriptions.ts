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
  createdAt: Date;
};

/** Makes sure that the talk's speaker has a subscription: it carries the link that stops email about the talk. */
export async function ensureSpeakerSubscription(
  tx: Tx,
  { talkId, speakerId }: { talkId: number; speakerId: number },
) {
  if (await hasSubscription(tx, talkId, speakerId)) return;
  await ensureSubscription(tx, talkId, await speakersAddress(tx, speakerId), new Date());
}

// Nearly always: this one question spares three.
async function hasSubscription(tx: Tx, talkId: number, speakerId: number): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT s."id" FROM "Subscription" AS s
    JOIN "EmailAddress" AS a ON a."id" = s."emailAddressId"
    JOIN "Speaker" AS p ON p."emailKey" = a."addressKey"
    WHERE s."talkId" = ${talkId} AND p."id" = ${speakerId}`;
  return found.length > 0;
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
  const { talkId } = comment;
  await ensureSubscription(tx, talkId, emailAddressId, isKnown ? new Date() : null);
  const where = { talkId, emailAddressId };
  await tx.subscription.updateMany({ where, data: { lapsedAt: null } });
  if (isKnown) await confirmAnew(tx, where, comment.createdAt);
  else await askToConfirm(tx, where);
}

// Whoever stopped email about the talk after they wrote this has not changed their mind.
async function confirmAnew(tx: Tx, where: Where, writtenAt: Date) {
  await tx.subscription.updateMany({
    where: { ...where, endedAt: { lt: writtenAt } },
    data: { endedAt: null },
  });
  await tx.subscription.updateMany({
    where: { ...where, confirmedAt: null },
    data: { confirmedAt: new Date() },
  });
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

type Where = { talkId: number; emailAddressId: number };

// One message while the address is not confirmed at all, however many talks; then one for each talk.
async function askToConfirm(tx: Tx, { talkId, emailAddressId }: Where) {
  const asked = await tx.subscription.count({
    where: { talkId, emailAddressId, confirmedAt: null, endedAt: null, emailAddress: { is: willing } },
  });
  if (asked === 0 || (await wasAsked(tx, { talkId, emailAddressId }))) return;
  const email = { kind: "confirmation" as const, dueAt: new Date(), talkId };
  await openEmails(tx, email, recipient(emailAddressId, `confirmation:${emailAddressId}`));
}

const willing = { optedOutAt: null, suppressedAt: null };

// A message that never left does not count.
async function wasAsked(tx: Tx, { talkId, emailAddressId }: Where): Promise<boolean> {
  const address = { id: emailAddressId, confirmedAt: { not: null } };
  const isConfirmed = (await tx.emailAddress.count({ where: address })) > 0;
  const asked = await tx.email.count({
    where: {
      emailAddressId,
      kind: "confirmation",
      status: { in: ["waiting", "sending", "sent", "kept"] },
      ...(isConfirmed && { talkId }),
    },
  });
  return asked > 0;
}
