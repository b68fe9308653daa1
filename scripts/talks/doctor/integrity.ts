import { sqliteFile } from "./sqlite-file";
import { fail, lastLine, ok, type Verdict } from "./verdict";

/** Whether the SQLite file is whole. */
export async function lookForDamage(): Promise<Verdict | null> {
  if ((await sqliteFile()) === null) return null;
  const { findSqliteDamage } = await import("@/lib/db/health");
  const damage = await findSqliteDamage().catch((error: Error) => lastLine(error.message));
  if (damage === "ok") return ok("the file is whole");
  return fail(`the file is damaged: ${damage}`, "Stop the server, and bring back the latest backup.");
}
