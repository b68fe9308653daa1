import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { NotFound, Unauthenticated } from "@/lib/errors";

/** Lets in whoever knows CRON_SECRET. Throws Unauthenticated, or NotFound where there is no such secret. */
export function admitCron(authorization: string | null) {
  if (!env.CRON_SECRET) throw new NotFound();
  if (!isSame(authorization ?? "", `Bearer ${env.CRON_SECRET}`))
    throw new Unauthenticated("This needs the secret that CRON_SECRET names.");
}

// As digests, which have one length: how long it takes tells nothing.
const isSame = (one: string, other: string) => timingSafeEqual(digestOf(one), digestOf(other));

const digestOf = (text: string) => createHash("sha256").update(text).digest();
