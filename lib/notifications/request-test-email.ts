import "server-only";
import { db } from "@/lib/db/client";
import { ensureAddress } from "@/lib/outbox/addresses";
import { openEmails, recipient } from "@/lib/outbox/open-emails";

/** Puts a test email into the outbox, due now; one that waits there already will do. Asks nobody's leave: it was asked for. */
export async function requestTestEmail(address: string): Promise<{ id: number }> {
  return db.$transaction(async (tx) => {
    const addressId = await ensureAddress(tx, address);
    const openKey = `test:${addressId}`;
    await openEmails(tx, { kind: "test", dueAt: new Date() }, recipient(addressId, openKey));
    return tx.email.findUniqueOrThrow({ where: { openKey }, select: { id: true } });
  });
}
