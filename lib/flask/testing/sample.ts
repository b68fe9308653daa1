import Database from "better-sqlite3";

/** A database as the original application wrote it, with rows as bad as real ones get. Everybody's password is `cat`. */
export const sample = "lib/flask/testing/flask-talks.sqlite";

type Rows = Record<string, string | number | null | undefined>[];

/** Makes an empty database of the Flask application in a new file at `path`, and fills it with these rows. */
export function writeFlaskDatabase(path: string, tables: Record<string, Rows> = {}) {
  const database = new Database(path);
  for (const sql of schemaOfSample()) database.exec(sql);
  database.close();
  addToFlask(path, tables);
}

/** Adds rows to a database of the Flask application, as it would itself. */
export function addToFlask(path: string, tables: Record<string, Rows>) {
  const database = new Database(path);
  // SQLite looks at them only where it is asked to.
  database.pragma("foreign_keys = OFF");
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) {
      const columns = Object.keys(row);
      const places = columns.map((column) => `@${column}`);
      database.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${places.join()})`).run(row);
    }
  }
  database.close();
}

function schemaOfSample(): string[] {
  const database = new Database(sample, { readonly: true });
  const statements = database.prepare("SELECT sql FROM sqlite_master").pluck().all();
  database.close();
  return statements.map(String);
}
