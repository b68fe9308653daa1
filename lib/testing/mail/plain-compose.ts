/** Writes emails for tests of how they are sent: what they say does not matter. */
import { db } from "@/lib/db/client";
import type { Compose, Composition, MailMessage } from "@/lib/outbox/message";

/** Says which email it is; `change` has it say something else, or nothing. */
export const plainCompose =
  (change: (id: number, message: MailMessage) => Composition = (_id, message) => ({ message })): Compose =>
  async (ids) => {
    const emails = await db.email.findMany({
      where: { id: { in: ids } },
      select: { id: true, emailAddress: { select: { address: true } } },
    });
    return new Map(
      emails.map(({ id, emailAddress }) => [id, change(id, messageTo(emailAddress.address, id))]),
    );
  };

const messageTo = (address: string, id: number): MailMessage => ({
  to: { name: "", address },
  subject: `Email ${id}`,
  text: `This is email ${id}.`,
  html: `<p>This is email <b>${id}</b>.</p>`,
  unsubscribeUrl: null,
  thread: null,
});
