import type { Command } from "commander";
import { acting, asOption } from "../acting";
import { positiveNumber } from "../arguments";
import { say, writeData } from "../output";
import { withDatabase } from "../with-database";

export function addDelete(talks: Command) {
  talks
    .command("delete")
    .description("take a talk down, with its comments; its address answers that it was here")
    .argument("<id>", "the talk's number", positiveNumber)
    .addOption(asOption())
    .action((id: number, { as }: { as?: string }) => withDatabase(() => deleteTalk(id, as)));
}

async function deleteTalk(id: number, as: string | undefined) {
  const commands = await import("@/lib/talks/commands");
  const { getTalkForOperators } = await import("@/lib/talks/for-operators");
  const talk = await getTalkForOperators(id);
  await commands.deleteTalk(await acting(as, talk.speaker.id), id);
  say("The talk was deleted.");
  writeData(talk);
}
