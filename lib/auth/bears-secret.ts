import { createHash, timingSafeEqual } from "node:crypto";

/** Whether an `Authorization` header bears this secret. How long it takes tells nothing of the secret. */
export const bearsSecret = (authorization: string | null | undefined, secret: string): boolean =>
  timingSafeEqual(digestOf(authorization ?? ""), digestOf(`Bearer ${secret}`));

// Digests have one length, whatever was sent.
const digestOf = (text: string) => createHash("sha256").update(text).digest();
