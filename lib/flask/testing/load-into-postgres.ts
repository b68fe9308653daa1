import Database from "better-sqlite3";
import type { Client } from "pg";
import { withClient } from "@/lib/db/with-client";
import { sample } from "./sample";

const flags = new Set(["is_admin", "notify", "approved"]);

/** Makes the sample's tables in an empty PostgreSQL database, as SQLAlchemy makes them there, and fills them. */
export async function loadIntoPostgres(url: string) {
  const database = new Database(sample, { readonly: true });
  try {
    await withClient({ connectionString: url }, async (client) => {
      for (const table of ["users", "talks", "comments", "pending_emails"])
        await load(client, database, table);
    });
  } finally {
    database.close();
  }
}

async function load(client: Client, database: Database.Database, table: string) {
  const sql = database.prepare("SELECT sql FROM sqlite_master WHERE name = ?").pluck().get(table);
  await client.query(String(sql).replaceAll("DATETIME", "TIMESTAMP WITHOUT TIME ZONE"));
  for (const row of database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()) {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    const values = columns.map((column) => (flags.has(column) ? row[column] === 1 : row[column]));
    await client.query(`INSERT INTO ${table} (${columns.join()}) VALUES (${places.join()})`, values);
  }
}
