import "server-only";
import type { Tx } from "@/lib/db/client";
import { ensureAddress } from "@/lib/outbox/addresses";

/**
 * Lets the subscriptions of an address follow its owner to another one, with the links in the emails that were sent.
 * Where the other one has a confirmed subscription of its own to the same talk, that one stays.
 */
export async function moveSubscriptions(tx: Tx, fromKey: string, to: string) {
  const from = await tx.emailAddress.findUnique({ select: { id: true }, where: { addressKey: fromKey } });
  if (!from) return;
  const toId = await ensureAddress(tx, to);
  if (toId === from.id) return;
  const isIdle = { OR: [{ confirmedAt: null }, { lapsedAt: { not: null } }] };
  await tx.subscription.deleteMany({ where: { ...sharedWith(from.id, toId), ...isIdle } });
  await tx.subscription.deleteMany({ where: sharedWith(toId, from.id) });
  await tx.subscription.updateMany({ where: { emailAddressId: from.id }, data: { emailAddressId: toId } });
}

/** An address's subscriptions to talks that another address is subscribed to as well. */
const sharedWith = (otherId: number, emailAddressId: number) => ({
  emailAddressId,
  talk: { subscriptions: { some: { emailAddressId: otherId } } },
});
