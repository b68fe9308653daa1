import { fail, ok, type Verdict } from "./verdict";

/** Whether the tables are those of this version. */
export async function lookAtMigrations(): Promise<Verdict> {
  const { env } = await import("@/lib/env");
  const { pendingMigrations } = await import("@/lib/db/migrations");
  const pending = await pendingMigrations(env.DATABASE_URL);
  if (pending.length === 0) return ok("the database is up to date");
  return fail(`the database lacks ${pending.join(", ")}`, "Run: npm run talks -- migrate");
}
