/** The stages of the Dockerfile, each in a folder that stands for its root: only what COPY brings is there. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Stage } from "./read-dockerfile";
import type { Toolchain } from "./toolchain";

type Say = (line: string) => void;

/** Builds all stages under `folder`; gives the folder that stands for the root of the last one. */
export function buildStages(stages: Stage[], folder: string, toolchain: Toolchain, say: Say): string {
  const context = join(folder, "context");
  takeContext(context);
  const rootOf = (name: string) => join(folder, `stage-${name}`);
  for (const stage of stages) buildStage(stage, rootOf, context, toolchain, say);
  return rootOf(stages.at(-1)?.name ?? "");
}

// What is committed, without what .dockerignore names: as an engine gets it from a fresh clone.
function takeContext(folder: string) {
  mkdirSync(folder);
  execFileSync("sh", ["-ec", 'git archive HEAD | tar -x -C "$0"', folder]);
  for (const pattern of ignored()) execFileSync("sh", ["-ec", `rm -rf ./${pattern}`], { cwd: folder });
}

/** The patterns of .dockerignore. */
export const ignored = () =>
  readFileSync(".dockerignore", "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

function buildStage(
  { name, environment, steps }: Stage,
  rootOf: (name: string) => string,
  context: string,
  toolchain: Toolchain,
  say: Say,
) {
  const home = inRoot(rootOf(name), ".");
  mkdirSync(home, { recursive: true });
  for (const step of steps) {
    if (step.kind === "copy") {
      const from = (path: string) => (step.from ? inRoot(rootOf(step.from), path) : join(context, path));
      for (const source of step.sources) copy(from(source), inRoot(rootOf(name), step.target), step.target);
      continue;
    }
    const begun = performance.now();
    execFileSync("sh", ["-ec", step.command], {
      cwd: home,
      env: toolchain.environment(environment),
      stdio: ["ignore", "ignore", "inherit"],
    });
    say(`${name}: ${step.command} (${Math.round((performance.now() - begun) / 1000)} s)`);
  }
}

/** Where a path of the image is here; relative ones count from /app. */
export const inRoot = (root: string, path: string) => join(root, resolve("/app", path));

// A folder's content goes into the target, a file under its own name where the target ends with a slash.
function copy(source: string, target: string, asWritten: string) {
  const isFolder = statSync(source).isDirectory();
  const into = isFolder || asWritten.endsWith("/");
  mkdirSync(into ? target : resolve(target, ".."), { recursive: true });
  execFileSync(
    "cp",
    isFolder
      ? ["-alf", `${source}/.`, target]
      : ["-alf", source, into ? join(target, basename(source)) : target],
  );
}
