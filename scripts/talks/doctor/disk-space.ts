import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { sqliteFile } from "./sqlite-file";
import { fail, ok, type Verdict, warn } from "./verdict";

const plentyMb = 500;
const enoughMb = 50;
const mend = "Make room on this disk: a write that does not fit is lost.";

/** How much room the SQLite file has to grow. */
export async function lookForSpace(): Promise<Verdict | null> {
  const file = await sqliteFile();
  if (file === null) return null;
  const { bavail, bsize } = await statfs(dirname(file));
  return spaceVerdict((bavail * bsize) / 1024 ** 2);
}

/** What so many megabytes are like. */
export function spaceVerdict(megabytes: number): Verdict {
  const says = `${Math.floor(megabytes)} MB are free`;
  if (megabytes < enoughMb) return fail(says, mend);
  return megabytes < plentyMb ? warn(says, mend) : ok(says);
}
