import { rm } from "node:fs/promises";
import { type Command, InvalidArgumentError } from "commander";
import { journalsOf } from "@/lib/archive/journals";
import { withExamples } from "./help";
import { meterFor } from "./meter";
import { say, writeData } from "./output";
import { refuseDatabase } from "./refuse-database";
import { userPath } from "./user-path";

/** Adds `talks backup`. */
export function addBackup(talks: Command) {
  const command = talks
    .command("backup")
    .description("copy a SQLite database into a file, also while it is written to, and check the copy")
    .argument("<file>", "the copy to make", fileToMake)
    .option("--force", "replace a file of this name")
    .action((file: string, { force = false }: { force?: boolean }) => backup(file, force));
  withExamples(command, "backup talks-backup.db");
}

function fileToMake(typed: string): string {
  if (typed === "-") throw new InvalidArgumentError("A database is copied into a file.");
  return userPath(typed);
}

async function backup(file: string, force: boolean) {
  const journals = journalsOf(file);
  await refuseDatabase(file, ...journals);
  const { env } = await import("@/lib/env");
  const { sqlitePath } = await import("@/lib/db/adapter");
  const { providerOf } = await import("@/lib/db/schema-twins");
  if (providerOf(env.DATABASE_URL) === "postgresql") {
    throw new Error("this copies SQLite databases only. PostgreSQL has pg_dump for it.");
  }
  const { backupSqlite } = await import("@/lib/archive/backup-sqlite");
  const { refuseExisting, writeNewFile } = await import("@/lib/archive/new-file");
  if (!force) journals.forEach(refuseExisting);
  await writeNewFile(file, force, async (temporary) => {
    await backupSqlite(sqlitePath(env.DATABASE_URL), temporary, meterFor("Copying"));
    if (force) await Promise.all(journals.map((journal) => rm(journal, { force: true })));
  });
  say(`Copied the database to ${file}, and checked the copy.`);
  writeData({ file });
}
