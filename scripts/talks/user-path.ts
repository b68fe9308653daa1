import { resolve } from "node:path";

/**
 * The absolute path of a file as somebody named it from the folder they are in; `-` stays what it is. The program
 * itself runs in its own folder, where the migrations, `.env` and a relative DATABASE_URL are found; npm and
 * bin/talks.mjs say where it was called from.
 */
export const userPath = (typed: string) =>
  typed === "-" ? typed : resolve(process.env.INIT_CWD ?? process.cwd(), typed);
