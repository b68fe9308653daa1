/** Fresh databases for tests, beside a migrated template (on the same server, in the same folder). */
import { randomUUID } from "node:crypto";
import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";
import { providerOf } from "@/lib/db/schema-twins";
import { withClient } from "@/lib/db/with-client";

/** Copies the database at `templateUrl` in milliseconds; gives the URL of the copy. */
export async function copyDatabase(templateUrl: string): Promise<string> {
  if (providerOf(templateUrl) === "sqlite") return copyFile(templateUrl);
  const { pathname } = new URL(templateUrl);
  return createOnServer(templateUrl, `TEMPLATE "${pathname.slice(1)}"`);
}

/** Gives the URL of a new database without a table. */
export async function emptyDatabase(templateUrl: string): Promise<string> {
  return providerOf(templateUrl) === "sqlite" ? besides(templateUrl) : createOnServer(templateUrl);
}

function copyFile(templateUrl: string) {
  const template = new Database(templateUrl.slice("file:".length));
  template.pragma("wal_checkpoint(TRUNCATE)");
  template.close();
  const copyUrl = besides(templateUrl);
  copyFileSync(templateUrl.slice("file:".length), copyUrl.slice("file:".length));
  return copyUrl;
}

const besides = (templateUrl: string) => templateUrl.replace(/[^/]+$/, `${randomUUID()}.db`);

async function createOnServer(serverUrl: string, clause = "") {
  const name = `talks_${randomUUID().replaceAll("-", "")}`;
  const connectionString = serverUrl.replace(/\/[^/]*$/, "/template1");
  await withClient({ connectionString }, (client) => client.query(`CREATE DATABASE ${name} ${clause}`));
  return serverUrl.replace(/[^/]*$/, name);
}
