/** The parts of `npm run bench`: each measures one thing, in a process of its own for each database. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, Option } from "commander";
import type { Provider } from "@/lib/db/schema-twins";
import { ensureBuild } from "@/scripts/demo/build";
import { type FullRow, failure, type Row, tableOf } from "./table";

/** Where a part is measured; "both" where it needs the two databases at once. */
export type Place = Provider | "both";

/** `quick`: a value that is enough to see that the part runs. */
type PartOption = { flag: string; description: string; value: string; quick?: string };

export type Part = {
  name: string;
  description: string;
  /** How its lines are measured, in Markdown. */
  method: string;
  places: readonly Place[];
  needsBuild: boolean;
  options?: readonly PartOption[];
  /** `options` by their names, as they were typed. */
  measure: (place: Place, options: Record<string, string>) => Promise<Row[]>;
};

type Typed = Record<string, string> & { database?: Place; rows?: string };

/** Adds `bench <name>`. */
export function addPart(bench: Command, part: Part) {
  const command = bench
    .command(part.name)
    .description(part.description)
    .addOption(new Option("--database <where>", "only there").choices([...part.places]))
    .addOption(new Option("--rows <file>", "where to write what was measured, as JSON").hideHelp());
  for (const { flag, description, value } of part.options ?? []) command.option(flag, description, value);
  command.action((typed: Typed) => run(part, typed));
}

async function run(part: Part, typed: Typed) {
  const { database, rows, ...options } = typed;
  if (database && rows) return writeFileSync(rows, JSON.stringify(await measured(part, database, options)));
  const found = await measurePart(part, database ? [database] : part.places, wordsOf(part, options));
  console.log(`\n${tableOf(found)}`);
  if (found.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

const measured = (part: Part, place: Place, options: Record<string, string>) =>
  part.measure(place, options).catch((error: unknown) => {
    console.error(error);
    return [failure("the measurement itself", error)];
  });

const wordsOf = ({ options = [] }: Part, typed: Record<string, string>) =>
  options.flatMap(({ flag }) => [wordOf(flag), typed[wordOf(flag).slice(2)] ?? ""]);

const wordOf = (flag: string) => flag.split(" ", 1)[0] ?? "";

/** The words of a part's options that make it as short as it can be. */
export const quickly = ({ options = [] }: Part): string[] =>
  options.flatMap(({ flag, value, quick = value }) => [wordOf(flag), quick]);

/** Measures one part, in one place after the other. What breaks is a line that was missed. */
export async function measurePart(
  part: Part,
  places: readonly Place[] = part.places,
  words: string[] = [],
): Promise<FullRow[]> {
  if (part.needsBuild) await ensureBuild();
  const found: FullRow[] = [];
  for (const place of places) {
    console.log(`\n=== ${part.name}, ${place}`);
    const rows = await inOwnProcess([part.name, "--database", place, ...words]);
    found.push(...rows.map((row) => ({ ...row, part: part.name, database: place })));
  }
  return found;
}

/** A process has one database, and one that breaks does not take the others along. */
async function inOwnProcess(words: string[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "talks-bench-"));
  const file = join(folder, "rows.json");
  const args = [...process.execArgv, process.argv[1] ?? "", ...words, "--rows", file];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  try {
    const [code] = await once(child, "close");
    if (code !== 0) return [failure("the measurement itself", `ended with ${code}`)];
    return JSON.parse(readFileSync(file, "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
