import { type Command, Option } from "commander";
import { type CommentStatus, commentStatus } from "@/lib/comments/schema";
import { positiveNumber } from "../arguments";
import { withExamples } from "../help";
import { writeData } from "../output";
import { withDatabase } from "../with-database";

type Options = { talk?: number; status?: CommentStatus; before?: number; limit: number };

const beginning = 60;

export function addList(comments: Command) {
  const list = comments
    .command("list")
    .description(
      "write the newest comments to stdout: id, state, talk, when written, author, email, how it begins; " +
        "separated by tabs",
    )
    .option("--talk <id>", "under one talk", positiveNumber)
    .addOption(new Option("--status <status>", "in one state").choices(commentStatus.options))
    .option("--limit <n>", "how many", positiveNumber, 50)
    .option("--before <id>", "go on after the comment with this id", positiveNumber)
    .action((options: Options) => withDatabase(() => listComments(options)));
  withExamples(list, "comments list --status held", "comments list --talk 7 --json | jq .body");
}

async function listComments(options: Options) {
  const { listCommentsForOperators } = await import("@/lib/comments/for-operators");
  for (const comment of await listCommentsForOperators({ ...options, ...optionsOf(options) })) {
    const { id, status, talk, createdAt, author, body } = comment;
    const cells = [id, status, talk.id, createdAt, author.name, author.email ?? ""];
    writeData(comment, [...cells, [...body].slice(0, beginning).join("")]);
  }
}

const optionsOf = ({ talk }: Options) => (talk === undefined ? {} : { talkId: talk });
