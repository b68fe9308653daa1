/** Conditional requests (RFC 9110, section 13). */
import { createHash } from "node:crypto";
import { PreconditionFailed } from "@/lib/errors";

/** The strong validator of a body. */
export const etagOf = (body: string): string =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/** Whether `If-None-Match` names what we would answer: the client has it already. */
export function isKnown(headers: Headers, etag: string): boolean {
  const known = headers.get("if-none-match");
  return known !== null && names(known, etag, { weakly: true });
}

/** Throws PreconditionFailed where `If-Match` does not name what is there now. */
export function assertMatch(condition: string, etag: string) {
  if (!names(condition, etag, { weakly: false })) throw new PreconditionFailed();
}

// A server in front that compresses may have made it weak: what is behind is the same.
const names = (header: string, etag: string, { weakly }: { weakly: boolean }) =>
  header.split(",").some((part) => {
    const tag = part.trim();
    return tag === "*" || tag === etag || (weakly && tag === `W/${etag}`);
  });
