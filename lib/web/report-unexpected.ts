import "server-only";
import { randomUUID } from "node:crypto";
import { log } from "@/lib/log/log";
import { reportServerError } from "@/lib/notifications/report-server-error";
import { requestFacts } from "@/lib/request/facts";

const referenceLength = 8;

/**
 * Notes an error nobody foresaw, and gives the sentence that the person who met it may read. Its reference leads to the
 * line in the log: it begins the request's id.
 */
export async function reportUnexpected(error: unknown): Promise<string> {
  const reference = (requestFacts()?.id ?? randomUUID()).slice(0, referenceLength);
  log.error({ err: error, reference }, "Something went wrong that nobody foresaw.");
  await reportServerError(error, `reference ${reference}`);
  return `Something went wrong on our side, and nothing was saved. Please try again. (Reference ${reference})`;
}
