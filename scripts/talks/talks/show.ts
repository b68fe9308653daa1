import type { Command } from "commander";
import type { OperatorsTalk } from "@/lib/talks/for-operators";
import { positiveNumber } from "../arguments";
import { isJson, writeData } from "../output";
import { withDatabase } from "../with-database";

export function addShow(talks: Command) {
  talks
    .command("show")
    .description("write a talk to stdout: what each line is, a tab, and its text")
    .argument("<id>", "the talk's number", positiveNumber)
    .action((id: number) => withDatabase(() => show(id)));
}

async function show(id: number) {
  const { getTalkForOperators } = await import("@/lib/talks/for-operators");
  const talk = await getTalkForOperators(id);
  if (isJson()) return writeData(talk);
  for (const [name, text] of linesOf(talk)) writeData(talk, [name, text]);
}

const linesOf = ({ description, speaker, ...facts }: OperatorsTalk) => [
  ...Object.entries(facts).map(([name, text]) => [name, text ?? ""]),
  ["speaker", speaker.username],
  ...description.split("\n").map((line) => ["description", line]),
];
