import "server-only";
import type { z } from "zod";
import { type FlaskData, type Table, tables } from "./rows";
import { openSource } from "./source";
import type { Source } from "./source-type";

/** Reads a whole database of the Flask application. Throws an Error that names what is missing, where it is none. */
export async function readSource(location: string): Promise<FlaskData> {
  const source = await openSource(location);
  try {
    await refuseOthers(source);
    return {
      users: await rowsOf(source, "users", tables.users),
      talks: await rowsOf(source, "talks", tables.talks),
      comments: await rowsOf(source, "comments", tables.comments),
      pending_emails: await rowsOf(source, "pending_emails", tables.pending_emails),
    };
  } finally {
    await source.close();
  }
}

const columnsOf = (table: Table) => Object.keys(tables[table].shape);

async function refuseOthers(source: Source) {
  const missing: string[] = [];
  for (const table of Object.keys(tables) as Table[]) {
    const there = await source.columnsOf(table);
    if (there.length === 0) missing.push(`the table ${table}`);
    else missing.push(...without(columnsOf(table), there).map((column) => `${table}.${column}`));
  }
  if (missing.length === 0) return;
  throw new Error(`this is not a database of the Flask application Talks: it lacks ${missing.join(", ")}.`);
}

const without = (wanted: string[], there: string[]) => wanted.filter((column) => !there.includes(column));

async function rowsOf<Row>(source: Source, table: Table, schema: z.ZodType<Row>): Promise<Row[]> {
  const columns = columnsOf(table).map((column) => `CAST("${column}" AS TEXT) AS "${column}"`);
  const rows = await source.query(`SELECT ${columns.join(", ")} FROM "${table}" ORDER BY "${table}"."id"`);
  return rows.map((row) => schema.parse(row));
}
