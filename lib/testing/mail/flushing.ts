/** The outbox against a mail server of the test's own. */
import { afterEach } from "vitest";
import { db } from "@/lib/db/client";
import { type FlushOptions, flushOutbox } from "@/lib/outbox/flush";
import { openTransport, type Transport } from "@/lib/outbox/transport";
import { type MailServer, startMailServer } from "../mail-server";
import { plainCompose } from "./plain-compose";

const toClose: (() => unknown)[] = [];

/** A mail server, and the way there, until the end of the test. `socketTimeout`: how long its silence is borne. */
export async function mailServerFor(
  options: Parameters<typeof startMailServer>[0] = {},
  { connections = 2, socketTimeout = 5_000, parameters = "" } = {},
) {
  const server = await startMailServer(options);
  const transport = openTransport({ url: server.url + parameters, connections, socketTimeout });
  toClose.push(
    () => transport.close(),
    () => server.stop(),
  );
  return { server, transport };
}

/** Sends what is due, in two lanes, with plain words. */
export const flush = (transport: Transport | null, options: Partial<FlushOptions> = {}) =>
  flushOutbox({ compose: plainCompose(), transport, lanes: 2, ...options });

/** Each test has the outbox for itself. */
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
  await db.delivery.deleteMany();
  await db.email.deleteMany();
});

/** An email as it is now, with what was tried. */
export const emailNow = (id: number) =>
  db.email.findUniqueOrThrow({
    where: { id },
    include: { deliveries: { orderBy: { id: "asc" } }, emailAddress: true },
  });

/** The recipients of what arrived, in order. */
export const recipientsAt = (server: MailServer) => server.messages().map(({ recipient }) => recipient);
