import { setTimeout as sleep } from "node:timers/promises";
import { addSeconds, isBefore } from "date-fns";
import type { EmailView } from "@/lib/outbox/dto";
import { say, writeData } from "../output";
import { sayWhereEmailGoes } from "./where-email-goes";

const longestSeconds = 90;

/** Sends a test email now, and says what the mail server answered. Throws where it did not accept it. */
export async function sendTest(typed: string) {
  const { email } = await import("@/lib/text/schema");
  const address = email().safeParse(typed);
  if (!address.success) throw new Error("Invalid email address.");
  const { requestTestEmail } = await import("@/lib/notifications/request-test-email");
  sayWhereEmailGoes();
  const { id, status, lastAnswer } = await send((await requestTestEmail(address.data)).id);
  writeData({ id, status, answer: lastAnswer?.response ?? null });
  if (status === "sent") return say(`Accepted: ${lastAnswer?.response}`);
  if (status === "kept") throw new Error("there is no mail server to accept it.");
  throw new Error(`it was not accepted: ${lastAnswer?.response ?? (await whatIsWrong())}`);
}

// A server that is away may have been found out by another email.
async function whatIsWrong() {
  const { findOutage } = await import("@/lib/outbox/summary");
  return (await findOutage())?.answer ?? "it was not its turn yet.";
}

// Another process may be sending it already.
async function send(id: number): Promise<EmailView> {
  const { flushMail } = await import("@/lib/notifications/flush-mail");
  const { getEmail } = await import("@/lib/outbox/queries");
  const end = addSeconds(new Date(), longestSeconds);
  await flushMail();
  let sent = await getEmail(id);
  while (sent.status === "sending" && isBefore(new Date(), end)) {
    await sleep(200);
    sent = await getEmail(id);
  }
  return sent;
}
