import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { composeEmails } from "@/lib/notifications/compose";
import { flushOutbox } from "@/lib/outbox/flush";
import type { MailMessage } from "@/lib/outbox/message";
import { openTransport, type Transport } from "@/lib/outbox/transport";
import { heldCommentFactory } from "@/lib/testing/factories/comment";
import { approve, audienceFactory } from "@/lib/testing/mail/audience";
import { startLineProcess } from "@/lib/testing/mail/line-process";
import { sendBare } from "./bare-nodemailer";
import { secondsOf } from "./seconds-of";
import { atLeast, type Row } from "./table";

const rounds = 2;
const turns = 5;
const leastShare = 0.5;
const connections = env.MAIL_CONNECTIONS;
const body =
  "Is there a *recording* of this?\n\nI would like to show it to my colleagues, who could not be there.";

/** How fast our email goes out, beside nodemailer alone with the same messages. Tells as it goes. */
export async function measureMail(database: string, recipients: number): Promise<Row> {
  const server = startLineProcess("lib/testing/processes/mail-server.ts", []);
  const url = await server.hears("listening");
  const { talk, moderator } = await audienceFactory(recipients);
  const total = { bare: 0, ours: 0 };
  for (let round = 1; round <= rounds; round++) {
    const comment = await heldCommentFactory({ talkId: talk.id, body });
    const approval = await secondsOf(() => approve({ comment, moderator }));
    const { bare, ours } = await takeTurns(url, await messagesOf(comment.id));
    const report: Record<string, string[]> = JSON.parse(await server.ask("report", "report"));
    const twice = Object.values(report).filter((ids) => ids.length === 2).length;
    if (twice !== recipients) throw new Error(`${twice} of ${recipients} people got what was sent.`);
    total.bare += bare;
    total.ours += ours;
    console.log(
      `${database}, ${recipients} recipients: approved in ${approval.toFixed(2)} s; nodemailer alone ` +
        `${(recipients / bare).toFixed(0)}/s, ours ${(recipients / ours).toFixed(0)}/s: ${(bare / ours).toFixed(2)}`,
    );
  }
  await server.end();
  const rate = (seconds: number) => ((rounds * recipients) / seconds).toFixed(0);
  const detail = `${rate(total.ours)} of ${rate(total.bare)}/s`;
  return atLeast("emails, share of nodemailer alone", total.bare / total.ours, leastShare, detail);
}

/** How long both take, in seconds: by turns, so that whatever else the machine does slows down both. */
async function takeTurns(url: string, messages: MailMessage[]) {
  const each = Math.ceil(messages.length / turns);
  const seconds = { bare: 0, ours: 0 };
  for (let turn = 0; turn < turns; turn++) {
    const some = messages.slice(turn * each, (turn + 1) * each);
    seconds.bare += await secondsOf(() => sendBare(url, connections, some));
    seconds.ours += await secondsOf(() => sendOurs(url, turn < turns - 1 ? each : Number.POSITIVE_INFINITY));
  }
  return seconds;
}

async function sendOurs(url: string, atMost: number) {
  const transport = openTransport({ url, connections });
  const stop = new AbortController();
  let count = 0;
  const counting: Transport = {
    ...transport,
    send: (message, messageId) => {
      count += 1;
      if (count === atMost) stop.abort();
      return transport.send(message, messageId);
    },
  };
  await flushOutbox({ compose: composeEmails, transport: counting, lanes: connections, signal: stop.signal });
  transport.close();
}

/** The messages that are about to be sent, as they are composed now. */
async function messagesOf(commentId: number): Promise<MailMessage[]> {
  const rows = await db.notification.findMany({ where: { commentId }, select: { emailId: true } });
  const messages: MailMessage[] = [];
  for (let start = 0; start < rows.length; start += 500) {
    const composed = await composeEmails(rows.slice(start, start + 500).map(({ emailId }) => emailId));
    for (const one of composed.values()) if ("message" in one) messages.push(one.message);
  }
  return messages;
}
