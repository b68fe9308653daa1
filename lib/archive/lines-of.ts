import { z } from "zod";
import { type Kind, kindOf, type Row } from "./columns";
import { type ArchiveFile, columnsOf, isNumbered, keyOf } from "./files";
import { mostBytesInLine } from "./manifest";
import type { Meter } from "./meter";
import type { Snapshot } from "./snapshot";

const rowsAtOnce = 200;

type Key = string | number;

/** The lines of one file, some hundred at a time. Throws where a row is not as the format wants it. */
export async function* linesOf(snapshot: Snapshot, file: ArchiveFile, meter: Meter): AsyncGenerator<Buffer> {
  for await (const rows of pagesOf(snapshot, file)) {
    yield Buffer.from(rows.map((row) => lineOf(file, row)).join(""));
    meter.step(rows.length);
  }
}

function lineOf(file: ArchiveFile, row: Row): string {
  const line = JSON.stringify(row);
  if (Buffer.byteLength(line) <= mostBytesInLine) return `${line}\n`;
  throw new Error(`${file.table} ${row[keyOf(file)]} is too large for an archive: its line has over 16 MiB.`);
}

/** The rows behind them, as the format wants them. */
export async function* pagesOf(snapshot: Snapshot, file: ArchiveFile): AsyncGenerator<Row[]> {
  const sql = pageSql(file);
  let after: Key = isNumbered(file) ? 0 : "";
  while (true) {
    const raw = await snapshot.rows(sql, after);
    const rows = raw.map((row) => archived(file, row));
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    after = keyAfter(file, rows, after);
  }
}

function pageSql(file: ArchiveFile) {
  const columns = columnsOf(file).map((column) => `"${column}"`);
  const key = `"${keyOf(file)}"`;
  return `SELECT ${columns.join(", ")} FROM "${file.table}" WHERE ${key} > $1 ORDER BY ${key} LIMIT ${rowsAtOnce}`;
}

function keyAfter(file: ArchiveFile, rows: Row[], before: Key): Key {
  const key = rows.at(-1)?.[keyOf(file)];
  if ((typeof key === "number" || typeof key === "string") && key > before) return key;
  throw new Error(`${file.table} cannot be read in the order of its keys.`);
}

function archived(file: ArchiveFile, raw: Record<string, unknown>): Row {
  const entries = Object.entries(file.row.shape).map(([name, schema]) => [
    name,
    archivedValue(raw[name], kindOf(schema)),
  ]);
  const row = file.row.safeParse(Object.fromEntries(entries));
  if (row.success) return row.data;
  throw new Error(`${file.table} ${raw[keyOf(file)]} cannot be written down: ${z.prettifyError(row.error)}`);
}

function archivedValue(value: unknown, kind: Kind): unknown {
  if (value === null) return null;
  if (kind === "instant") return instantOf(value);
  if (kind === "yesNo") return Boolean(value);
  // What a mail server or an error says may hold it, on SQLite; a restore into PostgreSQL must not fail for that.
  return kind === "words" && typeof value === "string" ? value.replaceAll("\0", "\u{FFFD}") : value;
}

// SQLite keeps instants as text: as Prisma writes it, or, where a column's default did, `YYYY-MM-DD HH:MM:SS`.
function instantOf(value: unknown): unknown {
  const text =
    typeof value === "string" && !/(Z|[+-]\d\d:\d\d)$/.test(value) ? `${value.replace(" ", "T")}Z` : value;
  const date = text instanceof Date ? text : new Date(String(text));
  return Number.isNaN(date.getTime()) ? value : date.toISOString();
}
