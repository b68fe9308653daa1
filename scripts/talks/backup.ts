import type { Command } from "commander";
import { withExamples } from "./help";
import { meterFor } from "./meter";
import { say, writeData } from "./output";
import { userPath } from "./user-path";

/** Adds `talks backup`. */
export function addBackup(talks: Command) {
  const command = talks
    .command("backup")
    .description("copy a SQLite database into a file, also while it is written to, and check the copy")
    .argument("<file>", "the copy to make", userPath)
    .option("--force", "replace a file of this name")
    .action((file: string, { force = false }: { force?: boolean }) => backup(file, force));
  withExamples(command, "backup talks-backup.db");
}

async function backup(file: string, force: boolean) {
  const { env } = await import("@/lib/env");
  const { sqlitePath } = await import("@/lib/db/adapter");
  const { providerOf } = await import("@/lib/db/schema-twins");
  if (providerOf(env.DATABASE_URL) === "postgresql") {
    throw new Error("this copies SQLite databases only. PostgreSQL has pg_dump for it.");
  }
  const { backupSqlite } = await import("@/lib/archive/backup-sqlite");
  const { writeNewFile } = await import("@/lib/archive/new-file");
  await writeNewFile(file, force, (temporary) =>
    backupSqlite(sqlitePath(env.DATABASE_URL), temporary, meterFor("Copying")),
  );
  say(`Copied the database to ${file}, and checked the copy.`);
  writeData({ file });
}
