import { fail, ok, type Verdict } from "./verdict";

const fewest = 10;
const mend =
  "Put a new one into .env; openssl rand -base64 32 makes one. Whoever is logged in has to log in again.";

/** Whether sessions are sealed with a secret that nobody can guess. Its length is the environment's matter. */
export async function lookAtSecret(): Promise<Verdict> {
  const { env } = await import("@/lib/env");
  const { developmentSecret } = await import("@/lib/auth/development-secret");
  if (!env.AUTH_SECRET) return fail("AUTH_SECRET is not set", mend);
  if (env.AUTH_SECRET === developmentSecret)
    return fail("AUTH_SECRET is the one that everybody can read in the source", mend);
  if (new Set(env.AUTH_SECRET).size < fewest) return fail("AUTH_SECRET is easily guessed", mend);
  return ok("AUTH_SECRET is set");
}
