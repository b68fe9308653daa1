import Database from "better-sqlite3";
import { sqlitePath } from "@/lib/db/adapter";
import { kindOf, type Row } from "./columns";
import { type ArchiveFile, columnsOf, isNumbered } from "./files";
import { type Into, RowRefused, type Target } from "./target";

/** For SQLite. Waits up to 5 s for another writer. */
export const intoSqlite: Into = async (url, work) => {
  const database = new Database(sqlitePath(url), { fileMustExist: true, timeout: 5000 });
  try {
    database.pragma("foreign_keys = ON");
    database.pragma("synchronous = FULL");
    database.exec("BEGIN IMMEDIATE");
    await work(targetOf(database));
    database.exec("COMMIT");
  } finally {
    // An open transaction ends with it, and leaves nothing behind.
    database.close();
  }
};

const targetOf = (database: Database.Database): Target => ({
  hasRows: async ({ table }) => database.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined,
  insert: async (file, rows) => {
    const columns = [...columnsOf(file), ...("bytes" in (rows[0] ?? {}) ? ["bytes"] : [])];
    const insert = database.prepare(insertSql(file, columns));
    rows.forEach((row, index) => {
      try {
        insert.run(columns.map((column) => stored(file, column, row)));
      } catch (error) {
        throw new RowRefused(index, error);
      }
    });
  },
  // AUTOINCREMENT remembers the highest id that is there by itself.
  goOnAfterIds: async (file, lastId) => {
    if (lastId === undefined || !isNumbered(file)) return;
    const raised = database.prepare("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?");
    if (raised.run(lastId, file.table).changes > 0) return;
    database.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)").run(file.table, lastId);
  },
});

const insertSql = ({ table }: ArchiveFile, columns: string[]) =>
  `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")})
   VALUES (${columns.map(() => "?").join(", ")})`;

/** As the adapter for Prisma writes it. */
function stored({ row: { shape } }: ArchiveFile, column: string, row: Row): unknown {
  const value = row[column];
  if (typeof value === "boolean") return value ? 1 : 0;
  const schema = shape[column];
  const isInstant = schema !== undefined && kindOf(schema) === "instant";
  return isInstant && typeof value === "string" ? value.replace("Z", "+00:00") : value;
}
