import type { Writable } from "node:stream";
import packageJson from "@/package.json" with { type: "json" };
import { archiveFiles, photoFile, photoName } from "./files";
import { lastIdsOf } from "./last-ids";
import { linesOf, pagesOf } from "./lines-of";
import { type ListedFile, type Manifest, manifestName, mostBytesInPhoto, newManifest } from "./manifest";
import type { Meter } from "./meter";
import { openSnapshot, type Snapshot } from "./snapshot";
import { type AddFile, chunkOf, writeZip } from "./write-zip";

/**
 * Writes an archive of everything in a database, as it is at one moment, to `output`; others may write to the database
 * meanwhile. Gives its manifest. Holds some hundred rows, or one picture, in memory at a time.
 */
export async function exportArchive(url: string, output: Writable, meter: Meter): Promise<Manifest> {
  const snapshot = await openSnapshot(url);
  try {
    meter.begin(await countRows(snapshot));
    const files: ListedFile[] = [];
    const lastIds = await lastIdsOf(snapshot);
    const manifest = newManifest({
      database: snapshot.provider,
      app: packageJson.version,
      lastIds,
      files,
    });
    await writeZip(output, async (add) => {
      for (const file of archiveFiles) {
        const tally = await add(file.name, linesOf(snapshot, file, meter));
        files.push({ name: file.name, ...tally });
      }
      for await (const picture of addPhotos(add, snapshot)) files.push(picture);
      // At the end: it tells what the others came to.
      await add(manifestName, chunkOf(`${JSON.stringify(manifest, null, 2)}\n`));
    });
    return manifest;
  } finally {
    await snapshot.close();
    meter.done();
  }
}

async function countRows(snapshot: Snapshot): Promise<number> {
  let total = 0;
  for (const { table } of archiveFiles) {
    const [row] = await snapshot.rows(`SELECT count(*) AS "count" FROM "${table}"`);
    total += Number(row?.count);
  }
  return total;
}

async function* addPhotos(add: AddFile, snapshot: Snapshot): AsyncGenerator<ListedFile> {
  for await (const rows of pagesOf(snapshot, photoFile)) {
    for (const { hash } of rows) yield await addPhoto(add, snapshot, String(hash));
  }
}

async function addPhoto(add: AddFile, snapshot: Snapshot, hash: string): Promise<ListedFile> {
  const [row] = await snapshot.rows(`SELECT "bytes" FROM "Photo" WHERE "hash" = $1`, hash);
  if (!Buffer.isBuffer(row?.bytes)) throw new Error(`The picture ${hash} cannot be read.`);
  if (row.bytes.length > mostBytesInPhoto)
    throw new Error(`Photo ${hash} is too large for an archive: it has over 8 MiB.`);
  const { bytes, sha256 } = await add(photoName(hash), chunkOf(row.bytes));
  return { name: photoName(hash), lines: null, bytes, sha256 };
}
