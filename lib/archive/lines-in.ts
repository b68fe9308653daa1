import type { Row } from "./columns";
import { type ArchiveFile, keyOf } from "./files";
import { mostBytesInLine } from "./manifest";

const lineFeed = 0x0a;

/** A row, and how many bytes its line had. */
export type ReadRow = { row: Row; bytes: number };

/** The rows that the lines of a file hold, in order. Throws an Error that names the file and the line. */
export async function* rowsIn(file: ArchiveFile, chunks: AsyncIterable<Buffer>): AsyncGenerator<ReadRow> {
  let number = 0;
  let before: unknown;
  for await (const line of linesIn(file, chunks)) {
    number += 1;
    const row = rowOf(file, line, number);
    const key = row[keyOf(file)];
    if (isNotAfter(key, before)) throw wrongLine(file, number, "is not in order");
    before = key;
    yield { row, bytes: line.length };
  }
}

/** The error for one line of a file, counted from 1. */
export const wrongLine = ({ name }: ArchiveFile, number: number, what: string) =>
  new Error(`${name}, line ${number} ${what}.`);

async function* linesIn(file: ArchiveFile, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let held = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]);
      parts = [];
      held = 0;
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
    held += chunk.length - start;
    if (held > mostBytesInLine) throw new Error(`${file.name} has a line that is too long.`);
  }
  if (held > 0) throw new Error(`${file.name} does not end with a line feed.`);
}

function rowOf(file: ArchiveFile, line: Buffer, number: number): Row {
  const read = jsonIn(file, line, number);
  const row = file.row.safeParse(isRow(read) ? { ...file.missingColumns, ...read } : read);
  if (row.success) return row.data;
  const [issue] = row.error.issues;
  throw wrongLine(file, number, `is not valid: ${issue?.path.join(".")}: ${issue?.message}`);
}

function jsonIn(file: ArchiveFile, line: Buffer, number: number): unknown {
  try {
    return JSON.parse(utf8.decode(line));
  } catch {
    throw wrongLine(file, number, "is not JSON");
  }
}

const isRow = (read: unknown): read is Row =>
  typeof read === "object" && read !== null && !Array.isArray(read);

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const isNotAfter = (key: unknown, before: unknown) =>
  (typeof key === "number" && typeof before === "number" && key <= before) ||
  (typeof key === "string" && typeof before === "string" && key <= before);
