import "server-only";
import { bearsSecret } from "@/lib/auth/bears-secret";
import { env } from "@/lib/env";
import { NotFound, Unauthenticated } from "@/lib/errors";

/** Lets in whoever knows CRON_SECRET. Throws Unauthenticated, or NotFound where there is no such secret. */
export function admitCron(authorization: string | null) {
  if (!env.CRON_SECRET) throw new NotFound();
  if (!bearsSecret(authorization, env.CRON_SECRET))
    throw new Unauthenticated("This needs the secret that CRON_SECRET names.");
}
