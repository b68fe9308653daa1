/** What nodemailer's errors mean for an email. */
import { z } from "zod";

const smtpError = z.object({
  message: z.string(),
  code: z.string().optional(),
  command: z.string().optional(),
  response: z.string().optional(),
  responseCode: z.number().optional(),
});

type SmtpError = z.output<typeof smtpError>;

const longestAnswer = 500;

const read = (error: unknown): SmtpError => smtpError.safeParse(error).data ?? { message: String(error) };

/** What to note of a failure: the server's own answer, where it gave one. */
export const explain = (error: unknown): string => printable(inWords(read(error)));

/** A server's answer as it can be kept: PostgreSQL takes no U+0000. */
export const printable = (answer: string) => answer.replaceAll("\0", "").slice(0, longestAnswer);

function inWords({ response, code, message }: SmtpError): string {
  if (response) return response;
  return code ? `${code}: ${message}` : message;
}

/**
 * Whether it was the connection that failed, or the server takes nothing from us at all: then it is no message's fault.
 * 421: the service is closing; 530, 535, 538: who are you (RFC 5321, 3.8; RFC 4954, 6). A sender that is refused for
 * good is ours, whoever the message is for.
 */
export function isAboutTheConnection(error: unknown): boolean {
  const { command = "", responseCode = 0 } = read(error);
  if ([421, 530, 535, 538].includes(responseCode)) return true;
  if (command === "MAIL FROM" && responseCode >= 500) return true;
  return !/^(MAIL FROM|RCPT TO|DATA|API)$/.test(command);
}

/** The server's last word on a message (5xx), or null where it is worth another try. */
export function refusalIn(error: unknown): { response: string; isAddressGone: boolean } | null {
  const { command = "", responseCode = 0 } = read(error);
  const response = explain(error);
  if (responseCode < 500 || isAboutTheConnection(error) || isForNow(response)) return null;
  return { response, isAddressGone: command === "RCPT TO" && saysNobodyLivesThere(response) };
}

const enhancedCode = (response: string) => /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];

// A full mailbox, and what is wrong with the server or on the way to it (RFC 3463, 3.3 to 3.6), may pass.
const isForNow = (response: string) => /^5\.(2\.2|[345]\.\d+)$/.test(enhancedCode(response) ?? "");

// RFC 3463, 3.2 and 3.3: the mailbox or its host is bad, moved or disabled. Without such a code, what is meant has to be
// guessed: that we may not send there, or not so much, says nothing of who lives there.
function saysNobodyLivesThere(response: string): boolean {
  const code = enhancedCode(response);
  if (code) return /^5\.(1\.(1|2|3|6|10)|2\.1)$/.test(code);
  const isAboutUs = /relay|auth|denied|limit|quota|policy|block|spam|reject/i.test(response);
  return /^55[013]/.test(response) && !isAboutUs;
}
