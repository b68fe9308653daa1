import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { createTransport, type SendMailOptions } from "nodemailer";
import { mailSender } from "@/lib/env";
import { isThisMachine } from "@/lib/this-machine";
import type { MailMessage } from "./message";
import { threadIdOf } from "./message-id";
import type { Outcome } from "./outcome";
import { explain, isAboutTheConnection, printable, refusalIn } from "./smtp-error";

/** A way to a mail server. */
export type Transport = {
  /** Hands one message over. Never throws: what went wrong is an outcome. Takes at most `sendLimit` milliseconds. */
  send(message: MailMessage, messageId: string): Promise<Outcome>;
  /** Null where the server takes mail from us, or what it said instead. */
  findFault(): Promise<string | null>;
  /** Lets go of the connections; what is being sent is sent. */
  close(): void;
};

const sendLimit = 45_000;
const askLimit = 15_000;
const noAnswer = "The mail server does not answer.";

/** What one attempt may take, in milliseconds: to send, and to ask whether the server is there where that failed. */
export const attemptLimit = sendLimit + askLimit;

export type TransportOptions = { url: string; connections: number; socketTimeout?: number };

/**
 * A pool of connections to the server at `url`: smtp: (with STARTTLS where the server offers it, and never a password
 * in the clear over a network) or smtps:.
 */
export function openTransport({ url, connections, socketTimeout = 20_000 }: TransportOptions): Transport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    // A message that was cut off may have arrived: whether it is sent again is for the outbox to say, and to note.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout,
    requireTLS: needsTls(url),
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  const findFault = () => {
    const asked = pool.verify().then(
      () => null,
      (error: unknown) => explain(error),
    );
    return Promise.race([asked, sleep(askLimit, noAnswer, { ref: false })]);
  };

  return {
    findFault,
    close: () => pool.close(),
    send: async (message, messageId) => {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), sendLimit);
      try {
        const signal = limit.signal;
        const { response } = await pool.sendMail({ ...mailOptions(message, messageId), signal });
        return { kind: "sent", response: printable(response) };
      } catch (error) {
        return outcomeOf(error, findFault);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

async function outcomeOf(error: unknown, findFault: () => Promise<string | null>): Promise<Outcome> {
  const refusal = refusalIn(error);
  if (refusal) return { kind: "refused", ...refusal };
  // A message that a server hangs up on must not keep all others waiting: is it this message, or the server?
  const fault = isAboutTheConnection(error) ? await findFault() : null;
  if (fault !== null) return { kind: "unreachable", response: fault };
  return { kind: "deferred", response: explain(error) };
}

const mailOptions = (message: MailMessage, messageId: string): SendMailOptions => ({
  from: mailSender,
  to: message.to,
  subject: message.subject,
  text: message.text,
  html: message.html,
  messageId,
  ...(message.thread && { references: threadIdOf(message.thread) }),
  headers: {
    // Nobody's out-of-office should answer this (RFC 3834).
    "Auto-Submitted": "auto-generated",
    ...(message.unsubscribeUrl && {
      // RFC 8058. Prepared, so that no mailer folds the address.
      "List-Unsubscribe": { prepared: true, value: `<${message.unsubscribeUrl}>` },
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  },
});

function needsTls(url: string): boolean {
  const { protocol, username, hostname, searchParams } = new URL(url);
  if (searchParams.has("requireTLS") || searchParams.has("ignoreTLS")) return false;
  return protocol === "smtp:" && username !== "" && !isThisMachine(hostname);
}
