import { rm } from "node:fs/promises";
import Database from "better-sqlite3";
import { journalsOf } from "./journals";
import type { Meter } from "./meter";

const pagesAtOnce = 500;

/**
 * Copies a SQLite database, as it is at one moment, over the empty file at `copyPath`; others may write to it meanwhile.
 * Throws where the copy does not pass SQLite's own check, or holds nothing of Talks. The meter counts pages.
 */
export async function backupSqlite(path: string, copyPath: string, meter: Meter) {
  const source = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    // Without a transaction of ours every write by another connection makes the copy begin anew.
    source.exec("BEGIN");
    meter.begin(Number(source.pragma("page_count", { simple: true })));
    await source.backup(copyPath, { progress: progressOf(meter) });
  } finally {
    source.close();
    meter.done();
  }
  await check(copyPath);
}

function progressOf(meter: Meter) {
  let done = 0;
  return ({ totalPages, remainingPages }: Database.BackupMetadata) => {
    const now = totalPages - remainingPages;
    meter.step(now - done);
    done = now;
    return pagesAtOnce;
  };
}

async function check(path: string) {
  const copy = new Database(path, { fileMustExist: true });
  try {
    const verdict = copy.pragma("integrity_check(1)", { simple: true });
    if (verdict !== "ok") throw new Error(`The copy is damaged: ${verdict}`);
    if (!isOfTalks(copy))
      throw new Error("there is nothing of Talks in this database. Is DATABASE_URL right?");
  } finally {
    copy.close();
    await Promise.all(journalsOf(path).map((journal) => rm(journal, { force: true })));
  }
}

const isOfTalks = (database: Database.Database) =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'Speaker'").get() !==
  undefined;
