/** Inserts thousands of rows with one statement: they travel as one JSON text, which both databases can unpack. */
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/sqlite/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";

type Value = string | number | boolean;
export type Row = Record<string, Value>;

/** Gives the columns named by `returning` of each new row. All rows have the columns of the first. */
export async function insertRows<Returned = never>(
  table: string,
  rows: Row[],
  returning: (keyof Returned & string)[] = [],
): Promise<Returned[]> {
  if (rows.length === 0) return [];
  const columns = Object.keys(rows[0] ?? {});
  const into = Prisma.sql`INSERT INTO ${name(table)} (${names(columns)}) ${unpacked(table, columns, rows)}`;
  if (returning.length > 0) return db.$queryRaw<Returned[]>`${into} RETURNING ${names(returning)}`;
  await db.$executeRaw(into);
  return [];
}

function unpacked(table: string, columns: string[], rows: Row[]) {
  const json = JSON.stringify(rows);
  if (providerOf(env.DATABASE_URL) === "postgresql") {
    const record = Prisma.sql`json_populate_recordset(NULL::${name(table)}, ${json}::json)`;
    return Prisma.sql`SELECT ${names(columns)} FROM ${record}`;
  }
  const values = columns.map((column) => Prisma.sql`json_extract(value, ${`$.${column}`})`);
  return Prisma.sql`SELECT ${Prisma.join(values)} FROM json_each(${json})`;
}

const name = (identifier: string) => Prisma.raw(`"${identifier}"`);
const names = (identifiers: string[]) => Prisma.join(identifiers.map(name));
