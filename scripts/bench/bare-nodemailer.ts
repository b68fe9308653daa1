import { createTransport } from "nodemailer";
import { mailSender } from "@/lib/env";
import type { MailMessage } from "@/lib/outbox/message";

/** What there is to compare with: a pool of connections that is given everything at once. */
export async function sendBare(url: string, connections: number, messages: MailMessage[]) {
  const pool = createTransport({ url, pool: true, maxConnections: connections, maxMessages: Infinity });
  await Promise.all(
    messages.map(({ to, subject, text, html, unsubscribeUrl }) =>
      pool.sendMail({
        from: mailSender,
        to,
        subject,
        text,
        html,
        headers: { "List-Unsubscribe": `<${unsubscribeUrl}>` },
      }),
    ),
  );
  pool.close();
}
