/** The answers of the original's API: JSON whatever happens, with its own words. */
import "server-only";
import { STATUS_CODES } from "node:http";
import { asAppError } from "@/lib/as-app-error";
import type { ErrorCode } from "@/lib/errors";
import { reportUnexpected } from "@/lib/web/report-unexpected";
import { retryAfter } from "@/lib/web/retry-after";

export const NO_JSON = "Invalid JSON in body.";
export const NO_TOKEN = "Authentication token not provided.";
export const BAD_TOKEN = "Invalid authentication token.";

const headers = { "Cache-Control": "no-store" };

export const done = () => Response.json({ status: "ok" }, { headers });

/** An address that takes other methods: those that `allow` names. */
export const notAllowed = (allow: string) =>
  refusal(405, "This address does not take such a request.", { Allow: allow });

export const notFound = () => refusal(404, "resource not found");

/** The answer to whatever was thrown; what nobody foresaw is reported. */
export async function answerError(error: unknown): Promise<Response> {
  const known = asAppError(error);
  if (!known) return refusal(500, await reportUnexpected(error));
  const { status, message } = original[known.code] ?? known;
  return refusal(status, message ?? known.message, retryAfter(known));
}

// Where the original says it otherwise than we do.
const original: Partial<Record<ErrorCode, { status: number; message?: string }>> = {
  not_found: { status: 404, message: "resource not found" },
  gone: { status: 404, message: "resource not found" },
  forbidden: { status: 403, message: "You cannot modify this comment." },
  conflict: { status: 400, message: "Comment is already approved." },
};

const refusal = (status: number, message: string, more: Record<string, string> = {}) =>
  Response.json(
    { status: STATUS_CODES[status]?.toLowerCase(), message },
    { status, headers: { ...headers, ...more } },
  );
