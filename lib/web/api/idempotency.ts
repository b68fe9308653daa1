import "server-only";
import { InvalidField } from "@/lib/errors";
import { fingerprintOf, type KeptAnswer, once } from "@/lib/idempotency/answers";
import type { Caller } from "./caller";

const keyShape = /^[\x21-\x7e]{1,255}$/;

export const INVALID_KEY = "1 to 255 visible ASCII characters, please.";

/**
 * Carries out a request once for each `Idempotency-Key` of its caller (draft-ietf-httpapi-idempotency-key-header); a
 * repeated one gets the first answer, marked `Idempotent-Replayed`. Throws InvalidField or Conflict.
 */
export async function answerOnce(
  request: Request,
  caller: Caller,
  body: string,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const key = request.headers.get("idempotency-key");
  if (request.method !== "POST" || key === null) return work();
  if (!keyShape.test(key)) throw new InvalidField("Idempotency-Key", INVALID_KEY);
  const fingerprint = fingerprintOf(request.method, new URL(request.url).pathname, body);
  const owner = ownerOf(caller, fingerprint);
  const { answer, isReplay } = await once({ owner, key, fingerprint }, work);
  return isReplay ? { ...answer, headers: { ...answer.headers, "Idempotent-Replayed": "true" } } : answer;
}

// What a caller may not see must not come back to them as the answer to another one. Visitors share their keys with all
// others: only who sends the same gets the same answer.
const ownerOf = ({ viewer, scopes }: Caller, fingerprint: string) =>
  viewer
    ? `speaker:${viewer.id}:${viewer.isAdmin ? "admin" : ""}:${[...scopes].sort().join(" ")}`
    : `visitor:${fingerprint}`;
