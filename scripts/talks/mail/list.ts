import type { ListedEmail } from "@/lib/outbox/dto";
import type { EmailStatus } from "@/lib/outbox/schema";
import { writeData } from "../output";

/** Writes the newest emails to stdout, a line for each. */
export async function list({ status, limit }: { status?: EmailStatus; limit: number }) {
  const { listLatestEmails } = await import("@/lib/outbox/queries");
  for (const email of await listLatestEmails(status ?? null, limit)) writeData(email, cellsOf(email));
}

const cellsOf = ({ id, status, to, title, dueAt, doneAt, attempts, lastAnswer }: ListedEmail) => [
  id,
  status,
  to,
  title,
  doneAt ?? dueAt,
  attempts,
  lastAnswer?.response ?? "",
];
