import { providerOf } from "@/lib/db/schema-twins";
import type { Row } from "./columns";
import { type ArchiveFile, archiveFiles, photoFile, photoName } from "./files";
import { intoPostgres } from "./into-postgres";
import { intoSqlite } from "./into-sqlite";
import { type ReadRow, rowsIn, wrongLine } from "./lines-in";
import type { Manifest } from "./manifest";
import type { Meter } from "./meter";
import { type Archive, openArchive, pieceOf, verifyArchive } from "./open-archive";
import { RowRefused, type Target } from "./target";

const rowsAtOnce = 200;
const bytesAtOnce = 1024 * 1024;

/**
 * Brings an archive into an empty database that is up to date, in one transaction; gives its manifest. Throws, with the
 * database as it was, where the archive is damaged, a line is not valid or refers to nothing, or the database has rows.
 */
export async function importArchive(path: string, url: string, meter: Meter): Promise<Manifest> {
  const archive = await openArchive(path);
  try {
    meter.begin(archive.manifest.files.reduce((total, { lines }) => total + (lines ?? 0), 0));
    await verifyArchive(archive);
    const into = providerOf(url) === "sqlite" ? intoSqlite : intoPostgres;
    await into(url, (target) => fill(target, archive, meter));
    return archive.manifest;
  } finally {
    archive.close();
    meter.done();
  }
}

async function fill(target: Target, archive: Archive, meter: Meter) {
  for (const file of archiveFiles) {
    if (!(await target.hasRows(file))) continue;
    throw new Error(
      `An archive is brought into an empty database only, and this one has rows in ${file.table}.`,
    );
  }
  checkPhotos(archive);
  const listed = new Set(archive.manifest.files.map(({ name }) => name));
  for (const file of archiveFiles.filter(({ name }) => listed.has(name))) {
    await insertAll(target, archive, file, meter);
    await target.goOnAfterIds(file, archive.manifest.lastIds?.[file.table]);
  }
}

// Each line takes its picture with it, so none is left over where there are as many.
function checkPhotos({ manifest: { files } }: Archive) {
  const pictures = files.filter(({ lines }) => lines === null).length;
  const lines = files.find(({ name }) => name === photoFile.name)?.lines;
  if (pictures !== lines)
    throw new Error(`There are ${pictures} pictures, and ${lines} lines about pictures.`);
}

async function insertAll(target: Target, archive: Archive, file: ArchiveFile, meter: Meter) {
  let done = 0;
  for await (const rows of batches(rowsIn(file, archive.read(file.name)))) {
    if (file === photoFile) await insertPhotos(target, archive, rows, done + 1);
    else await insert(target, file, rows, done + 1);
    done += rows.length;
    meter.step(rows.length);
  }
}

async function insert(target: Target, file: ArchiveFile, rows: Row[], firstLine: number) {
  try {
    await target.insert(file, rows);
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    throw wrongLine(file, firstLine + error.index, `was refused by the database: ${error.message}`);
  }
}

// One at a time: they are large.
async function insertPhotos(target: Target, archive: Archive, rows: Row[], firstLine: number) {
  for (const [index, row] of rows.entries()) {
    const bytes = await pieceOf(archive.read(photoName(String(row.hash))));
    await insert(target, photoFile, [{ ...row, bytes }], firstLine + index);
  }
}

async function* batches(lines: AsyncIterable<ReadRow>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let held = 0;
  for await (const { row, bytes } of lines) {
    batch.push(row);
    held += bytes;
    if (batch.length < rowsAtOnce && held < bytesAtOnce) continue;
    yield batch;
    batch = [];
    held = 0;
  }
  if (batch.length > 0) yield batch;
}
