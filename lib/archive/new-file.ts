import { randomUUID } from "node:crypto";
import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { journalsOf } from "./journals";

/**
 * Makes a file that only its owner may read (mode 0600): `write` fills one of another name in the same folder, and it
 * gets its own name when it is complete. Throws where there is a file already, unless `force`. A signal that ends the
 * process takes the incomplete file with it.
 */
export async function writeNewFile(
  path: string,
  force: boolean,
  write: (temporary: string) => Promise<void>,
) {
  if (!force) refuseExisting(path);
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  const stopListening = onGoodbye(() => removeAllOf(temporary));
  try {
    createEmpty(temporary);
    await write(temporary);
    await toDisk(temporary);
    if (!force) refuseExisting(path);
    await rename(temporary, path);
  } finally {
    removeAllOf(temporary);
    stopListening();
  }
}

/** Throws where there is a file. */
export function refuseExisting(path: string) {
  if (existsSync(path)) throw new Error(`${path} exists already. With --force it is replaced.`);
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs `tidy` before a signal ends the process; gives what ends that. */
function onGoodbye(tidy: () => void) {
  const goodbye = () => {
    tidy();
    process.exit(1);
  };
  for (const signal of signals) process.on(signal, goodbye);
  return () => {
    for (const signal of signals) process.off(signal, goodbye);
  };
}

// At once: a file that is still being made when a signal comes would be made after it was removed.
const createEmpty = (path: string) => closeSync(openSync(path, "wx", 0o600));

// Where the file is a database, SQLite may have been writing beside it.
function removeAllOf(path: string) {
  for (const name of [path, ...journalsOf(path)]) rmSync(name, { force: true });
}

async function toDisk(path: string) {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
