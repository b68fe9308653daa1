import "server-only";
import { env } from "@/lib/env";
import { flushOutbox, type Tally } from "@/lib/outbox/flush";
import { openTransport, type Transport } from "@/lib/outbox/transport";
import { composeEmails } from "./compose";

let transport: Transport | null = null;

/** The way to the mail server that MAIL_URL names; null where there is none, and email is kept. */
export function mailTransport(): Transport | null {
  if (!env.MAIL_URL) return null;
  transport ??= openTransport({ url: env.MAIL_URL, connections: env.MAIL_CONNECTIONS });
  return transport;
}

/** Sends what is due. Returns when nothing is due any more, the mail server is away, or `signal` says to stop. */
export const flushMail = ({ signal }: { signal?: AbortSignal } = {}): Promise<Tally> =>
  flushOutbox({
    compose: composeEmails,
    transport: mailTransport(),
    lanes: env.MAIL_CONNECTIONS,
    ...(signal && { signal }),
  });
