import Database from "better-sqlite3";
import pg from "pg";
import { sqlitePath } from "@/lib/db/adapter";
import { providerOf } from "@/lib/db/schema-twins";

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

async function onServer(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
