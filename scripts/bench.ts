/** `npm run bench`: measures how fast everything is; `npm run bench -- <name>` one part. Fails where it is too slow. */
import { Command } from "commander";
import { measureEverything } from "./bench/everything";
import { addPart } from "./bench/part";
import { parts } from "./bench/parts";

const bench = new Command("bench")
  .description("Measures how fast everything is, and writes docs/benchmarks.md; or one part.")
  .option("--quick", "only see that everything runs, and write nothing")
  .action(measureEverything);
for (const part of parts) addPart(bench, part);
await bench.parseAsync();
// Not left to end by itself: the schema engine forgets a timer of ten seconds.
process.exit();
