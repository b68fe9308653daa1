/** What commands write: data to stdout, everything else to stderr. */

let asJson = false;

/** Says, before a command runs, whether its data is to be written as JSON. */
export function writeJson(yes: boolean) {
  asJson = yes;
}

/** Whether data is to be written as JSON, for programs. */
export const isJson = () => asJson;

// Data may hold anything, orders to the terminal included.
const unprintable = /[\p{Control}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** Takes any text, gives one line that a terminal only shows. */
export const plain = (text: string) => text.replace(new RegExp(`${unprintable.source}+`, "gu"), " ");

/** Writes one thing to stdout: with --json as one line of JSON, else its cells separated by tabs (none: nothing). */
export function writeData(thing: object, cells: readonly unknown[] = []) {
  if (isJson()) process.stdout.write(`${jsonOf(thing)}\n`);
  else if (cells.length > 0) process.stdout.write(`${cells.map((cell) => plain(String(cell))).join("\t")}\n`);
}

/** Tells something to whoever is watching, on stderr. */
export function say(text: string) {
  process.stderr.write(`${text.split("\n").map(plain).join("\n")}\n`);
}

const jsonOf = (thing: object) => JSON.stringify(thing).replace(unprintable, escaped);

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
