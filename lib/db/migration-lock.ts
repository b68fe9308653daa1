/** Lets one process at a time migrate a database. The lock is the database's own, so it cannot outlive its holder. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Mutex } from "async-mutex";
import Database from "better-sqlite3";
import { sqlitePath } from "./adapter";
import { providerOf } from "./schema-twins";
import { withClient } from "./with-client";

const waitMs = 60_000;
const advisoryKey = 7_216_501;

// Waiting for a file's lock stops the whole process, so two callers in one process queue up here first.
const inThisProcess = new Mutex();

/** Runs `work` while holding the lock; waits up to 60 s for it, then throws. */
export function withMigrationLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  return inThisProcess.runExclusive(() =>
    providerOf(url) === "sqlite" ? withFileLock(sqlitePath(url), work) : withAdvisoryLock(url, work),
  );
}

// The lock is a transaction on a file of its own: the engine needs the database itself.
async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new Database(`${path}.migrating`, { timeout: waitMs });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return await work();
  } finally {
    lock.close();
  }
}

const withAdvisoryLock = <T>(connectionString: string, work: () => Promise<T>): Promise<T> =>
  withClient({ connectionString, statement_timeout: waitMs }, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryKey]);
    return work();
  });
