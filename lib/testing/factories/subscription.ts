/** People who hear of a talk by email, for tests. */
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { ensureAddress, newToken } from "@/lib/outbox/addresses";
import { nextInSequence } from "./sequence";

type SubscriptionFacts = Partial<Omit<Prisma.SubscriptionUncheckedCreateInput, "emailAddressId">> & {
  talkId: number;
  address?: string;
};

/** A reader who confirmed that they want to hear of new comments under a talk. */
export async function subscriptionFactory({
  address = `reader-${nextInSequence()}@example.com`,
  ...facts
}: SubscriptionFacts) {
  const emailAddressId = await ensureAddress(db, address);
  await db.emailAddress.update({ where: { id: emailAddressId }, data: { confirmedAt: new Date() } });
  const data = { token: newToken(), confirmedAt: new Date(), ...facts, emailAddressId };
  return db.subscription.create({ data, include: { emailAddress: true } });
}
