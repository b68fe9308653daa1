import { access, constants } from "node:fs/promises";
import { dirname } from "node:path";
import { sqliteFile } from "./sqlite-file";
import { fail, ok, type Verdict } from "./verdict";

/** Whether SQLite can keep its journal beside the file. */
export async function lookAtFolder(): Promise<Verdict | null> {
  const file = await sqliteFile();
  if (file === null) return null;
  const folder = dirname(file);
  const mend = `Give the account that runs Talks the right to write in ${folder}.`;
  return access(folder, constants.W_OK).then(
    () => ok(`${folder} can be written to`),
    () => fail(`${folder} cannot be written to`, mend),
  );
}
