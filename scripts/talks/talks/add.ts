import type { Command } from "commander";
import { withExamples } from "../help";
import { say, writeData } from "../output";
import { withDatabase } from "../with-database";
import { readFacts, type Typed, talkFrom, withFieldOptions } from "./fields";

type Options = Typed & { speaker: string };

export function addAdd(talks: Command) {
  const add = talks
    .command("add")
    .description("publish a talk for a speaker, and write its id to stdout")
    .requiredOption("--speaker <email-or-username>", "whose talk it is");
  withFieldOptions(add, { required: true }).action((options: Options) =>
    withDatabase(() => addTalk(options)),
  );
  withExamples(
    add,
    'talks add --speaker ann --title "Growing a Language" --venue OOPSLA --date 1998-10-22',
    "talks add --speaker ann --title T --venue V --date 2026-01-31 --description-file - < talk.md",
  );
}

async function addTalk({ speaker, ...typed }: Options) {
  const { getActing } = await import("@/lib/speakers/acting");
  const { getAccount } = await import("@/lib/speakers/queries");
  const { publishTalk } = await import("@/lib/talks/commands");
  const { getTalkForOperators } = await import("@/lib/talks/for-operators");
  const input = await talkFrom(await readFacts(typed));
  const viewer = await getActing((await getAccount(speaker)).id);
  const { id } = await publishTalk(viewer, input);
  say("The talk was added successfully.");
  writeData(await getTalkForOperators(id), [id]);
}
