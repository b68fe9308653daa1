import "server-only";
import type { Tx } from "@/lib/db/client";
import { ensureAddress } from "@/lib/outbox/addresses";

/**
 * Lets the subscriptions of an address follow its owner to another one, with the links in the emails that were sent, and
 * with the news that are not out yet. Where the other one has a confirmed subscription of its own to the same talk, or
 * stopped hearing of it, that one stays.
 */
export async function moveSubscriptions(tx: Tx, fromKey: string, to: string) {
  const from = await tx.emailAddress.findUnique({ select: { id: true }, where: { addressKey: fromKey } });
  if (!from) return;
  const toId = await ensureAddress(tx, to);
  if (toId === from.id) return;
  await keepStops(tx, from.id, toId);
  await tx.subscription.deleteMany({ where: { ...sharedWith(from.id, toId), ...isIdle } });
  await tx.subscription.deleteMany({ where: sharedWith(toId, from.id) });
  await tx.subscription.updateMany({ where: { emailAddressId: from.id }, data: { emailAddressId: toId } });
  await moveNews(tx, from.id, toId);
}

const isIdle = { OR: [{ confirmedAt: null }, { lapsedAt: { not: null } }] };

/** An address's subscriptions to talks that another address is subscribed to as well. */
const sharedWith = (otherId: number, emailAddressId: number) => ({
  emailAddressId,
  talk: { subscriptions: { some: { emailAddressId: otherId } } },
});

// A stop takes the place of what it stops: whoever made it can lift it again.
const keepStops = (tx: Tx, fromId: number, toId: number) =>
  tx.subscription.updateMany({
    where: { ...sharedWith(fromId, toId), ...isIdle, endedAt: { not: null } },
    data: { confirmedAt: new Date(), lapsedAt: null },
  });

// Emails first: from then on no flusher takes them, until the transaction ends.
async function moveNews(tx: Tx, fromId: number, toId: number) {
  await tx.email.updateMany({
    where: { emailAddressId: fromId, status: "waiting", kind: { in: ["talk", "digest"] } },
    data: { emailAddressId: toId, openKey: null },
  });
  await tx.$executeRaw`
    DELETE FROM "Notification"
    WHERE "emailAddressId" = ${fromId}
      AND "emailId" IN (SELECT e."id" FROM "Email" AS e WHERE e."emailAddressId" = ${toId})
      AND EXISTS (
        SELECT 1 FROM "Notification" AS known
        WHERE known."emailAddressId" = ${toId}
          AND known."commentId" = "Notification"."commentId" AND known."kind" = "Notification"."kind"
      )`;
  await tx.notification.updateMany({
    where: { emailAddressId: fromId, email: { emailAddressId: toId } },
    data: { emailAddressId: toId },
  });
}
