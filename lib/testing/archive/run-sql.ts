import Database from "better-sqlite3";
import { sqlitePath } from "@/lib/db/adapter";
import { providerOf } from "@/lib/db/schema-twins";
import { withClient } from "@/lib/db/with-client";

/** Runs one statement that gives rows, on a connection of its own. */
export const runSql = (url: string, sql: string): Promise<unknown[]> =>
  providerOf(url) === "sqlite" ? onFile(sqlitePath(url), sql) : onServer(url, sql);

async function onFile(path: string, sql: string) {
  const file = new Database(path, { timeout: 5000 });
  try {
    return file.prepare(sql).all();
  } finally {
    file.close();
  }
}

const onServer = (connectionString: string, sql: string) =>
  withClient({ connectionString }, async (client) => (await client.query(sql)).rows);
