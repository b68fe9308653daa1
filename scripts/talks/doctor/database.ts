import { existsSync } from "node:fs";
import { sqliteFile } from "./sqlite-file";
import { fail, ok, type Verdict } from "./verdict";

/** Whether the database is there, and answers. A SQLite file that is missing is not made. */
export async function lookForDatabase(): Promise<Verdict> {
  const { env } = await import("@/lib/env");
  const file = await sqliteFile();
  if (file !== null && !existsSync(file))
    return fail(`there is no file ${file}`, "Run: npm run talks -- migrate");
  const { pendingMigrations } = await import("@/lib/db/migrations");
  try {
    await pendingMigrations(env.DATABASE_URL);
    return ok(file ?? `PostgreSQL at ${new URL(env.DATABASE_URL).host}`);
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return fail(`the database does not answer: ${says}`, "Start it, or correct DATABASE_URL.");
  }
}
