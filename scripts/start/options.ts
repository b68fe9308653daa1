import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError } from "commander";
import { type Env, envSchema } from "@/lib/env";

const misused = 2;

/** What `npm start` was asked for: the arguments, else the environment. Bad ones are told, and end the process. */
export function readOptions(words: string[], env: Env): { workers: number } {
  const command = new Command("npm start --")
    .description("Serves the site from the build that `npm run build` made.")
    .option("--workers <n>", "worker processes behind the one port, or auto: one for each core", workers)
    .showHelpAfterError("Add --help for what is possible.")
    .exitOverride(({ exitCode }) => process.exit(exitCode && misused));
  const asked = command.parse(words, { from: "user" }).opts<{ workers?: Env["WORKERS"] }>();
  const count = asked.workers ?? env.WORKERS;
  return { workers: count === "auto" ? availableParallelism() : count };
}

function workers(typed: string): Env["WORKERS"] {
  const { data, error } = envSchema.shape.WORKERS.safeParse(typed);
  if (data) return data;
  throw new InvalidArgumentError(`It ${error?.issues[0]?.message}.`);
}
