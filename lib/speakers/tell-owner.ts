import "server-only";
import type { Actor } from "@/lib/audit/record";
import { deviceName } from "@/lib/auth/device";
import type { Tx } from "@/lib/db/client";
import { ensureAddress } from "@/lib/outbox/addresses";
import { openEmails, recipient } from "@/lib/outbox/open-emails";
import type { AccountChange } from "@/lib/outbox/schema";
import { requestFacts } from "@/lib/request/facts";

/**
 * Tells an account's address, by email, that its password or second factor was changed, or that a new address was asked
 * for, and in which browser if it was its owner's; within the transaction that does it.
 */
export async function tellOwner(tx: Tx, id: number, kind: AccountChange, by: Actor | null) {
  const { email } = await tx.speaker.findUniqueOrThrow({ select: { email: true }, where: { id } });
  const browser = by?.id === id ? deviceName(requestFacts()?.userAgent ?? null) : null;
  const to = recipient(await ensureAddress(tx, email));
  await openEmails(tx, { kind, dueAt: new Date(), speakerId: id, browser }, to);
}
