import type { Command } from "commander";

/** The commands that do something, each with the words that lead to it. */
export function commandsOf(program: Command, words: string[] = []): { path: string; command: Command }[] {
  return program.commands.flatMap((command) => {
    const path = [...words, command.name()];
    const further = commandsOf(command, path);
    const isGroup = further.length > 0 && command.registeredArguments.length === 0;
    return isGroup ? further : [{ path: path.join(" "), command }, ...further];
  });
}
