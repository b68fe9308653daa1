import { type BigIntStats, realpathSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { journalsOf } from "@/lib/archive/journals";
import { sqliteFile } from "./doctor/sqlite-file";

/** Throws where one of these files, by whatever name, is part of the SQLite database in use, or is no regular file. */
export async function refuseDatabase(...files: string[]) {
  const database = await sqliteFile();
  const parts = database === null || !found(database) ? [] : [realpathSync(database)];
  const own = parts.flatMap((path) => [path, ...journalsOf(path)]);
  for (const file of files) {
    if (own.some((path) => isSame(file, path))) throw new Error(`${file} belongs to the database itself.`);
    if (found(file)?.isFile() === false) throw new Error(`${file} is no regular file.`);
  }
}

const found = (path: string): BigIntStats | undefined =>
  statSync(path, { bigint: true, throwIfNoEntry: false });

function isSame(one: string, other: string): boolean {
  const [a, b] = [found(one), found(other)];
  if (a && b) return isSameFile(a, b);
  // A journal that is not there now may be there in a moment.
  return basename(one) === basename(other) && isSameFile(found(dirname(one)), found(dirname(other)));
}

const isSameFile = (a?: BigIntStats, b?: BigIntStats) =>
  a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
