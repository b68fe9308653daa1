import { setTimeout as sleep } from "node:timers/promises";
import { fail, ok, type Verdict, warn } from "./verdict";

const patienceMs = 5000;

/** Whether the mail server takes email from us. */
export async function lookForMailServer(): Promise<Verdict> {
  const { env } = await import("@/lib/env");
  if (!env.MAIL_URL) return warn("no email leaves this machine", "Set MAIL_URL, MAIL_SENDER and APP_URL.");
  const fault = await findFault(env.MAIL_URL);
  const { host } = new URL(env.MAIL_URL);
  if (fault === null) return ok(`${host} takes email from us`);
  return fail(`${host}: ${fault}`, "Correct MAIL_URL, then run: npm run talks -- mail test <address>");
}

async function findFault(url: string): Promise<string | null> {
  const { openTransport } = await import("@/lib/outbox/transport");
  const transport = openTransport({ url, connections: 1, socketTimeout: patienceMs });
  const tooLong = sleep(patienceMs, `no answer within ${patienceMs / 1000} s`, { ref: false });
  try {
    return await Promise.race([transport.findFault(), tooLong]);
  } finally {
    transport.close();
  }
}
