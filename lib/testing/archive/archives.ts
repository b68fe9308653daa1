/** Archives in files, for tests. */
import { randomUUID } from "node:crypto";
import { createWriteStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { exportArchive } from "@/lib/archive/export-archive";
import { nobodyWatches } from "@/lib/archive/meter";

/** Exports the database at `url` to a new file in the folder; gives its path. */
export async function archiveOf(url: string, folder: string): Promise<string> {
  const path = join(folder, `${randomUUID()}.zip`);
  await exportArchive(url, createWriteStream(path), nobodyWatches);
  return path;
}

/** All bytes of an archive but those of its header, which is its last file. */
export function withoutHeader(path: string): Buffer {
  const bytes = readFileSync(path);
  return bytes.subarray(0, bytes.indexOf("manifest.json"));
}
