/** Inserts thousands of rows in a few statements: they travel as JSON, which both databases can unpack. */
import "server-only";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";

export type Row = Record<string, string | number | boolean | null>;

const rowsAtOnce = 1000;

/** Writes rows that all have the columns of the first. `onConflict` is SQL for those that are there already. */
export async function insertRows(tx: Tx, table: string, rows: Row[], onConflict = "") {
  const columns = Object.keys(rows[0] ?? {});
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = JSON.stringify(rows.slice(from, from + rowsAtOnce));
    await tx.$executeRaw`
      INSERT INTO ${name(table)} (${Prisma.join(columns.map(name))})
      ${unpacked(table, columns, some)} WHERE TRUE ${Prisma.raw(onConflict)}`;
  }
}

function unpacked(table: string, columns: string[], json: string) {
  if (providerOf(env.DATABASE_URL) === "postgresql") {
    const names = Prisma.join(columns.map(name));
    return Prisma.sql`SELECT ${names} FROM json_populate_recordset(NULL::${name(table)}, ${json}::json)`;
  }
  const values = columns.map((column) => Prisma.sql`json_extract(value, ${`$.${column}`})`);
  return Prisma.sql`SELECT ${Prisma.join(values)} FROM json_each(${json})`;
}

const name = (identifier: string) => Prisma.raw(`"${identifier}"`);

/** As the SQLite adapter writes instants; PostgreSQL reads it as well. */
export const asInstant = (at: Date) => at.toISOString().replace("Z", "+00:00");
