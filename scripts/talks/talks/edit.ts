import type { Command } from "commander";
import { acting, asOption } from "../acting";
import { positiveNumber } from "../arguments";
import { withExamples } from "../help";
import { say, writeData } from "../output";
import { withDatabase } from "../with-database";
import { readFacts, type Typed, talkFrom, withFieldOptions } from "./fields";

type Options = Typed & { as?: string };

export function addEdit(talks: Command) {
  const edit = talks
    .command("edit")
    .description("change what is named of a talk, and nothing else; an empty text takes it away")
    .argument("<id>", "the talk's number", positiveNumber)
    .addOption(asOption());
  withFieldOptions(edit, { required: false }).action(
    (id: number, { as, ...typed }: Options, command: Command) => {
      if (Object.keys(typed).length === 0) command.error("error: say what is to change");
      return withDatabase(() => editTalk(id, typed, as));
    },
  );
  withExamples(edit, "talks edit 7 --video https://vimeo.com/76979871", 'talks edit 7 --slides ""');
}

async function editTalk(id: number, typed: Typed, as: string | undefined) {
  const commands = await import("@/lib/talks/commands");
  const { getTalkForOperators } = await import("@/lib/talks/for-operators");
  const { getTalkForEditing } = await import("@/lib/talks/queries");
  const { speaker } = await getTalkForOperators(id);
  const viewer = await acting(as, speaker.id);
  const { version, fields } = await getTalkForEditing(viewer, id);
  const input = await talkFrom({ ...fields, ...(await readFacts(typed)) });
  await commands.editTalk(viewer, id, version, input);
  say("The talk was updated successfully.");
  writeData(await getTalkForOperators(id));
}
