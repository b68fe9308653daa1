/** Emails that wait in the outbox, each to a person of their own unless `address` says to whom. */
import { addMinutes } from "date-fns";
import { db } from "@/lib/db/client";
import { ensureAddress } from "@/lib/outbox/addresses";
import { openEmails, recipient } from "@/lib/outbox/open-emails";
import { nextInSequence } from "./sequence";

type EmailFacts = { address?: string; dueAt?: Date; talkId?: number };

/** An email that has been due for a minute, unless `dueAt` says otherwise. */
export function emailFactory({ address, dueAt = addMinutes(new Date(), -1), talkId }: EmailFacts = {}) {
  const openKey = `factory:${nextInSequence()}`;
  return db.$transaction(async (tx) => {
    const emailAddressId = await ensureAddress(tx, address ?? `reader-${nextInSequence()}@example.com`);
    await openEmails(
      tx,
      { kind: "test", dueAt, ...(talkId && { talkId }) },
      recipient(emailAddressId, openKey),
    );
    return tx.email.findUniqueOrThrow({ where: { openKey }, include: { emailAddress: true } });
  });
}

/** So many emails, each to somebody else. */
export async function emailsFactory(count: number, facts: { dueAt?: Date } = {}) {
  const emails: Awaited<ReturnType<typeof emailFactory>>[] = [];
  for (let n = 0; n < count; n++) emails.push(await emailFactory(facts));
  return emails;
}
