import "server-only";
import { recordAudit } from "@/lib/audit/record";
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
    const found = await tx.emailAddress.findUnique({ select: { id: true }, where: { addressKey } });
    if (!found) throw new NotFound("address");
    await tx.emailAddress.update({ where: found, data: { token: newToken() }, select: { id: true } });
    const subscriptions = await tx.subscription.findMany({
      where: { emailAddress: { addressKey } },
      select: { id: true },
    });
    for (const { id } of subscriptions)
      await tx.subscription.update({ where: { id }, data: { token: newToken() }, select: { id: true } });
    await tx.moderationLink.deleteMany({ where: { speaker: { emailKey: addressKey } } });
    const subject = { kind: "address", id: found.id, name: "An address" } as const;
    await recordAudit(tx, null, { action: "email.renew-links", subject });
  });
}
