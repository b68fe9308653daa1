import Database from "better-sqlite3";
import pg from "pg";
import { sample } from "./sample";

const flags = new Set(["is_admin", "notify", "approved"]);

/** Makes the sample's tables in an empty PostgreSQL database, as SQLAlchemy makes them there, and fills them. */
export async function loadIntoPostgres(url: string) {
  const client = new pg.Client({ connectionString: url });
  const database = new Database(sample, { readonly: true });
  await client.connect();
  try {
    for (const table of ["users", "talks", "comments", "pending_emails"]) await load(client, database, table);
  } finally {
    database.close();
    await client.end();
  }
}

async function load(client: pg.Client, database: Database.Database, table: string) {
  const sql = database.prepare("SELECT sql FROM sqlite_master WHERE name = ?").pluck().get(table);
  await client.query(String(sql).replaceAll("DATETIME", "TIMESTAMP WITHOUT TIME ZONE"));
  for (const row of database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()) {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    const values = columns.map((column) => (flags.has(column) ? row[column] === 1 : row[column]));
    await client.query(`INSERT INTO ${table} (${columns.join()}) VALUES (${places.join()})`, values);
  }
}
