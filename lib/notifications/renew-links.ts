import "server-only";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { newToken } from "@/lib/outbox/addresses";
import { emailKey } from "@/lib/text/schema";

/**
 * Revokes every link in the emails that an address has had: those that stop email, confirm the address or decide on a
 * comment. The next emails carry new ones. Throws NotFound where we have never written to the address.
 */
export async function renewLinks(address: string) {
  const addressKey = emailKey(address);
  await db.$transaction(async (tx) => {
    const { count } = await tx.emailAddress.updateMany({
      where: { addressKey },
      data: { token: newToken() },
    });
    if (count === 0) throw new NotFound("address");
    const subscriptions = await tx.subscription.findMany({
      where: { emailAddress: { addressKey } },
      select: { id: true },
    });
    for (const { id } of subscriptions)
      await tx.subscription.update({ where: { id }, data: { token: newToken() }, select: { id: true } });
    await tx.moderationLink.deleteMany({ where: { speaker: { emailKey: addressKey } } });
  });
}
