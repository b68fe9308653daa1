import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Makes a file that only its owner may read (mode 0600): `write` fills one of another name in the same folder, and it
 * gets its own name when it is complete. Throws where there is a file already, unless `force`.
 */
export async function writeNewFile(
  path: string,
  force: boolean,
  write: (temporary: string) => Promise<void>,
) {
  if (!force) refuseExisting(path);
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    await createEmpty(temporary);
    await write(temporary);
    await toDisk(temporary);
    if (!force) refuseExisting(path);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

function refuseExisting(path: string) {
  if (existsSync(path)) throw new Error(`${path} exists already. With --force it is replaced.`);
}

const createEmpty = async (path: string) => (await open(path, "wx", 0o600)).close();

async function toDisk(path: string) {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
