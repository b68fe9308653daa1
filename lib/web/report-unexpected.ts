import "server-only";
import { randomUUID } from "node:crypto";
import { reportServerError } from "@/lib/notifications/report-server-error";

/** Notes an error nobody foresaw, and gives the sentence that the person who met it may read. */
export async function reportUnexpected(error: unknown): Promise<string> {
  const reference = randomUUID().slice(0, 8);
  console.error(`[${reference}]`, error);
  await reportServerError(error, `reference ${reference}`);
  return `Something went wrong on our side, and nothing was saved. Please try again. (Reference ${reference})`;
}
