import type { Command } from "commander";
import { measureArchive } from "./measure-archive";

/** Adds `bench archive`. */
export function addArchive(bench: Command) {
  bench
    .command("archive")
    .description(
      "everything from SQLite to PostgreSQL and out again: the same bytes, in how much time and memory",
    )
    .option("--talks <number>", "how many talks", "10000")
    .option("--comments <number>", "how many comments", "100000")
    .action(({ talks, comments }: { talks: string; comments: string }) => measureArchive(talks, comments));
}
