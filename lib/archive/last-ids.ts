import type { Provider } from "@/lib/db/schema-twins";
import { archiveFiles, isNumbered } from "./files";
import type { Snapshot } from "./snapshot";

// The view gives null where the sequence is unused, or not for us to read.
const lastIdSql: Record<Provider, string> = {
  sqlite: `SELECT "seq" AS "last" FROM "sqlite_sequence" WHERE "name" = $1`,
  postgresql: `SELECT "last_value" AS "last" FROM "pg_sequences"
    WHERE format('%I.%I', "schemaname", "sequencename") = pg_get_serial_sequence(quote_ident($1), 'id')`,
};

/** The highest id that each table ever gave, by the table's name: higher than any that is there where rows were erased. */
export async function lastIdsOf(snapshot: Snapshot): Promise<Record<string, number>> {
  const lastIds: Record<string, number> = {};
  for (const { table } of archiveFiles.filter(isNumbered)) {
    const [row] = await snapshot.rows(lastIdSql[snapshot.provider], table);
    const last = Number(row?.last ?? 0);
    if (last > 0) lastIds[table] = last;
  }
  return lastIds;
}
