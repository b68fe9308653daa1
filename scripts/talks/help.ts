import type { Command } from "commander";

/** Adds examples below a command's help, each a line of words after `talks`. */
export const withExamples = (command: Command, ...lines: string[]) =>
  command.addHelpText("after", `\nExamples:\n${lines.map((line) => `  $ talks ${line}`).join("\n")}`);
