import type { Client } from "pg";
import { withClient } from "@/lib/db/with-client";
import type { Row } from "./columns";
import { type ArchiveFile, archiveFiles, columnsOf, isNumbered } from "./files";
import { type Into, RowRefused, type Target } from "./target";

/** For PostgreSQL. Waits for other writers, and keeps them waiting; readers are not disturbed. */
export const intoPostgres: Into = (connectionString, work) =>
  // An open transaction ends with its connection, and leaves nothing behind.
  withClient({ connectionString, application_name: "talks import" }, async (client) => {
    // Whatever is asked next fails, and tells; without a listener the process would end.
    client.on("error", () => undefined);
    const tables = archiveFiles.map(({ table }) => `"${table}"`).join(", ");
    await client.query(`BEGIN; LOCK TABLE ${tables} IN SHARE ROW EXCLUSIVE MODE`);
    await work(targetOf(client));
    await client.query("COMMIT");
  });

const targetOf = (client: Client): Target => ({
  hasRows: async ({ table }) => (await client.query(`SELECT 1 FROM "${table}" LIMIT 1`)).rows.length > 0,
  insert: async (file, rows) => {
    await client.query("SAVEPOINT some_rows");
    try {
      await insert(client, file, rows);
      await client.query("RELEASE SAVEPOINT some_rows");
    } catch {
      await client.query("ROLLBACK TO SAVEPOINT some_rows");
      await insertOneByOne(client, file, rows);
    }
  },
  goOnAfterIds: async (file, lastId) => {
    if (!isNumbered(file)) return;
    const sequence = `pg_get_serial_sequence('"${file.table}"', 'id')`;
    const highest = `SELECT greatest(max("id"), $1::int) AS "id" FROM "${file.table}"`;
    await client.query(
      `SELECT setval(${sequence}, "id") FROM (${highest}) AS "highest" WHERE "id" IS NOT NULL`,
      [lastId ?? null],
    );
  },
});

// To learn which of them it was.
async function insertOneByOne(client: Client, file: ArchiveFile, rows: Row[]) {
  for (const [index, row] of rows.entries()) {
    try {
      await insert(client, file, [row]);
    } catch (error) {
      throw new RowRefused(index, error);
    }
  }
}

// They travel as one JSON text, which PostgreSQL unpacks by the types of its columns.
function insert(client: Client, file: ArchiveFile, rows: Row[]) {
  const columns = [...columnsOf(file), ...("bytes" in (rows[0] ?? {}) ? ["bytes"] : [])];
  const names = columns.map((column) => `"${column}"`).join(", ");
  const record = `json_populate_recordset(NULL::"${file.table}", $1::json)`;
  return client.query(`INSERT INTO "${file.table}" (${names}) SELECT ${names} FROM ${record}`, [
    jsonOf(rows),
  ]);
}

const jsonOf = (rows: Row[]) => JSON.stringify(rows.map(withHex));

const withHex = (row: Row) =>
  Buffer.isBuffer(row.bytes) ? { ...row, bytes: `\\x${row.bytes.toString("hex")}` } : row;
