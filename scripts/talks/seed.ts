/** `talks seed`: fills a database with as much as one wants to measure. */
import { Command, InvalidArgumentError } from "commander";
import { withDatabase } from "./with-database";

type Options = { talks: number; comments: number; speakers?: number };

export const seedCommand = new Command("seed")
  .description("add generated speakers, talks and comments, the same each time")
  .requiredOption("--talks <n>", "how many talks", wholeNumber)
  .option("--comments <n>", "how many comments", wholeNumber, 0)
  .option("--speakers <n>", "how many speakers (else one for every 20 talks)", wholeNumber)
  .action((options: Options, command: Command) => {
    const { talks, comments, speakers = Math.ceil(talks / 20) } = options;
    if (talks > 0 && speakers === 0) command.error("error: talks need at least one speaker");
    if (comments > 0 && talks === 0) command.error("error: comments need at least one talk");
    return withDatabase(() => seed({ talks, comments, speakers }));
  });

async function seed({ talks, comments, speakers }: Required<Options>) {
  const { seedBulk } = await import("@/prisma/seed/bulk");
  const begun = performance.now();
  await seedBulk({ talks, comments, speakers }, console.error);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.error(`Added ${speakers} speakers, ${talks} talks and ${comments} comments in ${seconds} s.`);
}

function wholeNumber(typed: string): number {
  const number = Number(typed);
  if (typed !== "" && Number.isSafeInteger(number) && number >= 0) return number;
  throw new InvalidArgumentError("Not a whole number.");
}
