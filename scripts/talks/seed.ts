import type { Command } from "commander";
import { wholeNumber } from "./arguments";
import { withExamples } from "./help";
import { writeData } from "./output";
import { progress } from "./progress";
import { withDatabase } from "./with-database";

type Options = { talks: number; comments: number; speakers?: number; held?: number };

/** Adds `talks seed`, which fills a database with as much as one wants to measure. */
export function addSeed(talks: Command) {
  const command = talks
    .command("seed")
    .description("add generated speakers, talks and comments, the same each time")
    .requiredOption("--talks <n>", "how many talks", wholeNumber)
    .option("--comments <n>", "how many comments", wholeNumber, 0)
    .option("--speakers <n>", "how many speakers (else one for every 20 talks)", wholeNumber)
    .option("--held <n>", "how many of the comments wait (else one in a hundred)", wholeNumber)
    .action((options: Options) => {
      const {
        talks,
        comments,
        speakers = Math.ceil(talks / 20),
        held = Math.floor(comments / 100),
      } = options;
      if (talks > 0 && speakers === 0) command.error("error: talks need at least one speaker");
      if (comments > 0 && talks === 0) command.error("error: comments need at least one talk");
      if (held > comments) command.error("error: no more comments can wait than there are");
      return withDatabase(() => seed({ talks, comments, speakers, held }));
    });
  withExamples(command, "seed --talks 10000 --comments 100000");
}

async function seed({ talks, comments, speakers, held }: Required<Options>) {
  const { seedBulk } = await import("@/prisma/seed/bulk");
  const { forgetAll } = await import("@/lib/page-cache/forget-all");
  const begun = performance.now();
  const bar = progress("Rows", talks + comments);
  await seedBulk({ talks, comments, speakers, held }, bar.step).finally(bar.done).finally(forgetAll);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.error(`Added ${speakers} speakers, ${talks} talks and ${comments} comments in ${seconds} s.`);
  writeData({ speakers, talks, comments, seconds });
}
