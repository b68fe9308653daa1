import { afterAll, beforeAll, beforeEach } from "vitest";
import { db } from "@/lib/db/client";
import { composeEmails } from "@/lib/notifications/compose";
import { flushOutbox } from "@/lib/outbox/flush";
import { openTransport, type Transport } from "@/lib/outbox/transport";
import { type MailServer, startMailServer } from "../mail-server";

/** A mail server for the tests of a file. Each begins with one that behaves, and with no email waiting. */
export function deliverForReal() {
  let server: MailServer;
  let transport: Transport;

  beforeAll(async () => {
    server = await startMailServer();
    transport = openTransport({ url: server.url, connections: 3 });
  });

  beforeEach(async () => {
    server.behave();
    await db.email.updateMany({
      where: { status: "waiting" },
      data: { status: "cancelled", openKey: null },
    });
  });

  afterAll(async () => {
    transport.close();
    await server.stop();
  });

  return {
    server: () => server,
    /** Sends what is due at an instant. */
    flush: (now: () => Date) => flushOutbox({ compose: composeEmails, transport, lanes: 3, now }),
    /** What came for an address so far, oldest first. */
    mailTo: (address: string) => Promise.all(server.received(address).map(({ parsed }) => parsed())),
  };
}
