import "server-only";
import { randomUUID } from "node:crypto";

/** Logs an error nobody foresaw, and gives the sentence that the person who met it may read. */
export function reportUnexpected(error: unknown): string {
  const reference = randomUUID().slice(0, 8);
  console.error(`[${reference}]`, error);
  return `Something went wrong on our side, and nothing was saved. Please try again. (Reference ${reference})`;
}
