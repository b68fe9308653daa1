import { text } from "node:stream/consumers";
import { type Command, InvalidArgumentError } from "commander";
import type { CommentStatus } from "@/lib/comments/schema";
import { AppError } from "@/lib/errors";
import { acting, asOption } from "../acting";
import { positiveNumber } from "../arguments";
import { withExamples } from "../help";
import { say, writeData } from "../output";
import { withDatabase } from "../with-database";

type Verb = { to: CommentStatus; does: string; done: string };

const verbs: Record<string, Verb> = {
  approve: { to: "published", does: "publish comments", done: "was approved" },
  reject: { to: "rejected", does: "reject comments", done: "was rejected" },
  spam: { to: "spam", does: "mark comments as spam", done: "was marked as spam" },
};

export function addDecisions(comments: Command) {
  for (const [name, verb] of Object.entries(verbs)) addDecision(comments, name, verb);
}

function addDecision(comments: Command, name: string, verb: Verb) {
  const command = comments
    .command(name)
    .description(`${verb.does}, one by one; what fails is told, and the others are done`)
    .argument("<id...>", "the comments' ids; - reads them from stdin", idOrStdin, [])
    .addOption(asOption())
    .action((typed: (number | "-")[], { as }: { as?: string }) =>
      withDatabase(async () => decideAll(await idsOf(typed), verb, as)),
    );
  withExamples(
    command,
    `comments ${name} 31 32`,
    `comments list --status held | cut -f1 | talks comments ${name} -`,
  );
}

const idOrStdin = (typed: string, earlier: (number | "-")[]) => [
  ...earlier,
  typed === "-" ? ("-" as const) : positiveNumber(typed),
];

async function idsOf(typed: (number | "-")[]): Promise<number[]> {
  const read = typed.includes("-") ? (await text(process.stdin)).split(/\s+/).filter(Boolean) : [];
  const ids = typed.filter((id) => id !== "-");
  return [...new Set([...ids, ...read.map(readId)])];
}

function readId(word: string): number {
  try {
    return positiveNumber(word);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new Error(`this is no comment's id: ${word}`);
    throw error;
  }
}

async function decideAll(ids: number[], verb: Verb, as: string | undefined) {
  let failed = 0;
  for (const id of ids) failed += (await decide(id, verb, as)) ? 0 : 1;
  if (failed > 0) throw new Error(`${failed} of ${ids.length} could not be decided.`);
}

async function decide(id: number, { to, done }: Verb, as: string | undefined): Promise<boolean> {
  const { decideComment } = await import("@/lib/comments/decide");
  const { getModeratorId } = await import("@/lib/comments/for-operators");
  try {
    const viewer = await acting(as, await getModeratorId(id));
    const decided = await decideComment(viewer, { id, to });
    say(`Comment ${id} ${done}.`);
    writeData(decided);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    say(`Comment ${id}: ${error.message}`);
    writeData({ id, error: { code: error.code, message: error.message } });
    return false;
  }
}
