import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ignored } from "./build-stages";
import { readDockerfile, wordsOf } from "./read-dockerfile";

const stages = readDockerfile();
const [build, last] = stages;
const copies = stages.flatMap(({ steps }) => steps.filter((step) => step.kind === "copy"));
const tracked = execFileSync("git", ["ls-files"]).toString().trim().split("\n");
const startsWith = (folder: string) => (path: string) => path === folder || path.startsWith(`${folder}/`);

test("there are two stages, of one Node that is still maintained", () => {
  expect(stages.map(({ image }) => image)).toEqual(["node:24-bookworm", "node:24-bookworm-slim"]);
});

test("what is copied from here is in the repository, and not ignored", () => {
  const names = copies.filter(({ from }) => from === null).flatMap(({ sources }) => sources);
  for (const name of names.filter((name) => name !== ".")) {
    expect(tracked.filter(startsWith(name)), name).not.toEqual([]);
    expect(ignored().filter((pattern) => startsWith(pattern)(name))).toEqual([]);
  }
});

test("what is copied from the first stage is there, or made there", () => {
  const made = ["node_modules", ".next", "data"];
  const names = copies.filter(({ from }) => from === build?.name).flatMap(({ sources }) => sources);
  for (const name of names.map((path) => path.replace("/app/", "")))
    expect([...made, ...tracked].some(startsWith(name)), name).toBe(true);
});

test("an account without rights serves, and it hears signals itself, as it does under systemd", () => {
  expect(last?.says.USER).toBe("node");
  const [program, ...words] = wordsOf(last?.says.CMD);
  expect(program).toBe("node");
  const unit = readFileSync("deploy/talks.service", "utf8");
  expect(unit).toContain(`ExecStart=/usr/bin/node ${words.join(" ")}\n`);
});

test("the last stage runs nothing, and no secret is kept in the image", () => {
  expect(last?.steps.some(({ kind }) => kind === "run")).toBe(false);
  for (const { environment } of stages)
    expect(Object.keys(environment).join()).not.toMatch(/SECRET|KEY|PASSWORD/);
});

test("what neither git nor an image may have is ignored", () => {
  expect(ignored()).toEqual(expect.arrayContaining([".git", ".env", "node_modules", ".next*", "data"]));
});

test("an instruction that would be passed over stops the reading", () => {
  const path = join(mkdtempSync(join(tmpdir(), "talks-dockerfile-")), "Dockerfile");
  writeFileSync(path, 'FROM node\nSHELL ["/bin/bash"]\n');
  expect(() => readDockerfile(path)).toThrow("SHELL is not known here.");
});
