import { sqliteFile } from "./sqlite-file";
import { ok, type Verdict, warn } from "./verdict";

/** Whether SQLite lets people read while somebody writes. */
export async function lookAtJournal(): Promise<Verdict | null> {
  if ((await sqliteFile()) === null) return null;
  const { getJournalMode } = await import("@/lib/db/health");
  const mode = await getJournalMode();
  if (mode === "wal") return ok("write-ahead log");
  return warn(
    `${mode}, not wal`,
    "Move the file to a local disk: a network's file system has no shared memory.",
  );
}
