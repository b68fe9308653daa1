/** One moment of a database, to be read in peace while others write. It has a connection of its own. */
import Database from "better-sqlite3";
import pg from "pg";
import { sqlitePath } from "@/lib/db/adapter";
import { type Provider, providerOf } from "@/lib/db/schema-twins";

type RawRow = Record<string, unknown>;

export type Snapshot = {
  provider: Provider;
  /** What a SELECT gives; `$1` in it stands for `value`. */
  rows: (sql: string, value?: string | number) => Promise<RawRow[]>;
  close: () => Promise<void>;
};

/** The database as it is at the first read. To be closed: until then SQLite's write-ahead log only grows. */
export const openSnapshot = async (url: string): Promise<Snapshot> =>
  providerOf(url) === "sqlite" ? ofFile(sqlitePath(url)) : ofServer(url);

function ofFile(path: string): Snapshot {
  const file = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  file.exec("BEGIN");
  return {
    provider: "sqlite",
    rows: async (sql, value) => {
      const statement = file.prepare<unknown[], RawRow>(sql.replace("$1", "?"));
      return value === undefined ? statement.all() : statement.all(value);
    },
    close: async () => void file.close(),
  };
}

async function ofServer(connectionString: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString, application_name: "talks export" });
  // Whatever is asked next fails, and tells; without a listener the process would end.
  client.on("error", () => undefined);
  await client.connect();
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  return {
    provider: "postgresql",
    rows: async (sql, value) => (await client.query<RawRow>(sql, value === undefined ? [] : [value])).rows,
    close: () => client.end(),
  };
}
