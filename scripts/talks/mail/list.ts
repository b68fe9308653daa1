import type { ListedEmail } from "@/lib/outbox/dto";
import type { EmailStatus } from "@/lib/outbox/schema";

/** Writes the newest emails to stdout, a line for each. */
export async function list({ status, limit }: { status?: EmailStatus; limit: number }) {
  const { listLatestEmails } = await import("@/lib/outbox/queries");
  for (const email of await listLatestEmails(status ?? null, limit)) console.log(lineOf(email));
}

const lineOf = ({ id, status, to, title, dueAt, doneAt, attempts, lastAnswer }: ListedEmail) =>
  [id, status, to, title, doneAt ?? dueAt, attempts, lastAnswer?.response ?? ""]
    .map((cell) => plain(String(cell)))
    .join("\t");

// What a mail server answers may hold anything, orders to the terminal included.
const plain = (text: string) => text.replace(/\p{Control}+/gu, " ");
