import "server-only";
import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import type { Source, SourceRow } from "./source-type";

/** Opens a SQLite file for reading. All is read as it was at this moment. Throws where there is no such file. */
export async function openSqlite(path: string): Promise<Source> {
  if (!existsSync(path)) throw new Error(`there is no file ${path}.`);
  const database = new Database(path, { readonly: true, fileMustExist: true });
  try {
    database.exec("BEGIN");
    database.prepare("SELECT count(*) FROM sqlite_master").get();
  } catch (error) {
    database.close();
    throw new Error(`${path} cannot be read as a SQLite database.`, { cause: error });
  }
  return {
    columnsOf: async (table) =>
      database.prepare<string, string>("SELECT name FROM pragma_table_info(?)").pluck().all(table),
    query: async (sql) => database.prepare<[], SourceRow>(sql).all(),
    close: async () => {
      database.close();
    },
  };
}
