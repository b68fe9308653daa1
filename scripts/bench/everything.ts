import { writeFileSync } from "node:fs";
import { measurePart, type Part, quickly } from "./part";
import { parts } from "./parts";
import { reportOf } from "./report";
import { type FullRow, tableOf } from "./table";

const file = "docs/benchmarks.md";

/**
 * Measures every part, prints one table, and writes docs/benchmarks.md. Fails where anything was missed. `quick` only
 * shows that everything runs: what it measures means little, and is not written.
 */
export async function measureEverything({ quick = false }: { quick?: boolean }) {
  const rows: FullRow[] = [];
  for (const part of parts) {
    const found = await measurePart(part, part.places, wordsFor(part, quick));
    console.log(`\n${tableOf(found)}`);
    rows.push(...found);
  }
  console.log(`\n${tableOf(rows)}\n`);
  if (!quick) write(rows);
  const missed = rows.filter(({ isMet }) => !isMet).length;
  console.log(missed > 0 ? `${missed} of ${rows.length} lines were missed.` : "Everything is met.");
  if (missed > 0) process.exitCode = 1;
}

const wordsFor = (part: Part, quick: boolean) => (quick ? quickly(part) : []);

function write(rows: FullRow[]) {
  writeFileSync(file, reportOf(rows));
  console.log(`Written to ${file}.`);
}
