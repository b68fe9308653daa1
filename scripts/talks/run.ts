import { Command, CommanderError } from "commander";
import { addAdduser } from "./adduser";
import { addMail } from "./mail";
import { addMigrate } from "./migrate";
import { addPasswd } from "./passwd";
import { seedCommand } from "./seed";
import { addUsers } from "./users";
import { closeDatabase } from "./with-database";

const failed = 1;
const misused = 2;

/** Runs one command; gives the exit code: 0 done, 1 failed, 2 misused. Only data goes to stdout. */
export async function runTalks(words: string[]): Promise<number> {
  try {
    await program().parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    return codeOf(error);
  } finally {
    await closeDatabase();
  }
}

function program(): Command {
  const talks = new Command("talks")
    .description("Runs an installation of Talks.")
    .exitOverride()
    .showHelpAfterError("Add --help for what is possible.")
    .configureHelp({ showGlobalOptions: true });
  for (const add of [addMigrate, addAdduser, addPasswd, addUsers, addMail]) add(talks);
  return talks.addCommand(seedCommand.copyInheritedSettings(talks));
}

// Commander has said what was wrong by then.
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : misused;
  console.error(`Error: ${error instanceof Error ? error.message : String(error)}`);
  return failed;
}
