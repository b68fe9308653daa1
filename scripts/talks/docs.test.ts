import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { expect, test } from "vitest";
import { program } from "./run";
import { commandsOf } from "./testing/commands";

const docs = readFileSync("docs/command-line.md", "utf8");
const sections = docs
  .split(/^### /m)
  .slice(1)
  .map((text) => ({ path: /^`(.+)`$/m.exec(text)?.[1] ?? "", text }));
const commands = commandsOf(program());
const optionsOf = (command: Command) => command.options.flatMap(({ long }) => long ?? []);
const everyOption = [...new Set(["--json", ...commands.flatMap(({ command }) => optionsOf(command))])];

test("the documentation has a section for each command, and for no other", () => {
  expect(sections.map(({ path }) => path).sort()).toEqual(commands.map(({ path }) => path).sort());
});

test.each(sections)(
  "the example of `$path` is one, and its section speaks of options that there are",
  ({ path, text }) => {
    expect(/```sh\n(.+)\n```/.exec(text)?.[1]).toContain(`talks ${path}`);
    for (const option of text.match(/--[a-z-]+/g) ?? []) expect(everyOption).toContain(option);
  },
);

test.each(everyOption)("%s is spoken of", (option) => {
  expect(docs).toContain(option);
});
