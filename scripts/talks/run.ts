import { Command, CommanderError } from "commander";
import { addAdduser } from "./adduser";
import { addAudit } from "./audit";
import { addBackup } from "./backup";
import { addComments } from "./comments";
import { addDoctor } from "./doctor";
import { addExport } from "./export";
import { addImport } from "./import";
import { addMail } from "./mail";
import { addMigrate } from "./migrate";
import { say, writeJson } from "./output";
import { addPasswd } from "./passwd";
import { addPreview } from "./preview";
import { addSecondFactor } from "./second-factor";
import { addSeed } from "./seed";
import { addTalks } from "./talks";
import { addToken } from "./token";
import { addUsers } from "./users";
import { closeDatabase } from "./with-database";

const failed = 1;
const misused = 2;

const accounts = [addAdduser, addPasswd, addSecondFactor, addUsers, addToken];
const content = [addTalks, addComments, addMail];
const upkeep = [addMigrate, addDoctor, addAudit, addBackup, addExport, addImport, addSeed, addPreview];

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

/** The whole tree of commands. */
export function program(): Command {
  const talks = new Command("talks")
    .description("Runs an installation of Talks.")
    .option("--json", "write data as JSON, a line for each thing")
    .exitOverride()
    .showHelpAfterError("Add --help for what is possible.")
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", "\nExit codes: 0 done, 1 failed, 2 misused. Only data goes to stdout.");
  talks.hook("preAction", (_, command) => writeJson(command.optsWithGlobals().json === true));
  for (const add of [...accounts, ...content, ...upkeep]) add(talks);
  return talks;
}

// Commander has said what was wrong by then.
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : misused;
  say(`Error: ${error instanceof Error ? error.message : String(error)}`);
  return failed;
}
