import type { Command } from "commander";
import type { Cursor } from "@/lib/talks/cursor";
import { positiveNumber, talkCursor, year } from "../arguments";
import { withExamples } from "../help";
import { writeData } from "../output";
import { withDatabase } from "../with-database";

type Options = { speaker?: string; year?: string; before?: Cursor; limit: number };

export function addList(talks: Command) {
  const list = talks
    .command("list")
    .description(
      "write the newest talks to stdout: id, date, speaker, comments, venue, title; separated by tabs",
    )
    .option("--speaker <email-or-username>", "of one speaker")
    .option("--year <year>", "of one year", year)
    .option("--limit <n>", "how many", positiveNumber, 50)
    .option("--before <date~id>", "go on after the talk with this date and id", talkCursor)
    .action((options: Options) => withDatabase(() => listTalks(options)));
  withExamples(list, "talks list --year 2014", "talks list --speaker ann --before 2014-04-09~12");
}

async function listTalks({ speaker, ...filter }: Options) {
  const { getAccount } = await import("@/lib/speakers/queries");
  const { listTalksForOperators } = await import("@/lib/talks/for-operators");
  const whose = speaker === undefined ? {} : { speaker: (await getAccount(speaker)).username };
  for (const talk of await listTalksForOperators({ ...filter, ...whose })) {
    const { id, date, commentCount, venue, title } = talk;
    writeData(talk, [id, date, talk.speaker.username, commentCount, venue, title]);
  }
}
