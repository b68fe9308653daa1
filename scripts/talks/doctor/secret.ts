import { fail, ok, type Verdict, warn } from "./verdict";

const fewest = 10;
const mend =
  "Put a new one into .env; openssl rand -base64 32 makes one. Whoever is logged in has to log in again.";

/** Whether sessions are sealed with a secret that nobody can guess. Its length is the environment's matter. */
export async function lookAtSecret(): Promise<Verdict> {
  const { env } = await import("@/lib/env");
  if (!env.AUTH_SECRET) return fail("AUTH_SECRET is not set: npm start refuses to begin", mend);
  if (new Set(env.AUTH_SECRET).size < fewest) return warn("AUTH_SECRET is easily guessed", mend);
  return ok("AUTH_SECRET is set");
}
