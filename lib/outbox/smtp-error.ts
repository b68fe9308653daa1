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
export function explain(error: unknown): string {
  const { response, code, message } = read(error);
  const said = response ? response : code ? `${code}: ${message}` : message;
  return said.slice(0, longestAnswer);
}

/** Whether it was the connection that failed, and not what was said on it. 421: the service is closing (RFC 5321, 3.8). */
export function isAboutTheConnection(error: unknown): boolean {
  const { command = "", responseCode } = read(error);
  return responseCode === 421 || !/^(MAIL FROM|RCPT TO|DATA|API)$/.test(command);
}

/** The server's last word on a message (5xx), or null. */
export function refusalIn(error: unknown): { response: string; isAddressGone: boolean } | null {
  const { command = "", responseCode = 0 } = read(error);
  if (responseCode < 500 || isAboutTheConnection(error)) return null;
  const response = explain(error);
  return { response, isAddressGone: command === "RCPT TO" && !isPolicy(response) };
}

// 5.7.x says that we are not welcome, not that nobody lives there (RFC 3463, 3.8).
const isPolicy = (response: string) => /^\d{3}[ -]5\.7\.\d+/.test(response);
