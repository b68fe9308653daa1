/** Fresh databases for tests, copied from a migrated template in milliseconds. */
import { randomUUID } from "node:crypto";
import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";
import pg from "pg";
import { providerOf } from "@/lib/db/schema-twins";

/** Copies the database at `templateUrl`; gives the URL of the copy. */
export function copyDatabase(templateUrl: string): Promise<string> {
  return providerOf(templateUrl) === "sqlite" ? copyFile(templateUrl) : copyOnServer(templateUrl);
}

async function copyFile(templateUrl: string) {
  const template = templateUrl.slice("file:".length);
  const copy = template.replace(/[^/]+$/, `${randomUUID()}.db`);
  const open = new Database(template);
  open.pragma("wal_checkpoint(TRUNCATE)");
  open.close();
  copyFileSync(template, copy);
  return `file:${copy}`;
}

async function copyOnServer(templateUrl: string) {
  const name = `talks_${randomUUID().replaceAll("-", "")}`;
  const { pathname } = new URL(templateUrl);
  const client = new pg.Client({ connectionString: templateUrl.replace(/\/[^/]*$/, "/template1") });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE "${pathname.slice(1)}"`);
  } finally {
    await client.end();
  }
  return templateUrl.replace(/[^/]*$/, name);
}
