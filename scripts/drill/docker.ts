import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { Command } from "commander";
import { ended, saysLine } from "@/lib/testing/child";
import { freePort } from "@/lib/testing/postgres";
import { buildStages } from "./docker/build-stages";
import { readDockerfile, type Stage, wordsOf } from "./docker/read-dockerfile";
import { Image } from "./docker/run-image";
import { fetchNode, type Toolchain } from "./docker/toolchain";

const say = (line: string) => console.log(line);

/** Adds `drill docker`. */
export function addDocker(drill: Command) {
  drill
    .command("docker")
    .description(
      "the commands of the Dockerfile in clean folders, and what they make under a read-only root (Linux, as root)",
    )
    .action(docker);
}

async function docker() {
  // Not under /tmp, which the image finds empty.
  const folder = mkdtempSync("/var/tmp/talks-docker-");
  try {
    execFileSync("chmod", ["755", folder]);
    const stages = readDockerfile();
    const last = stages.at(-1);
    if (!last) throw new Error("The Dockerfile has no stage.");
    const toolchain = fetchNode(/^node:(\d+)/.exec(last.image)?.[1] ?? "", `${folder}/node`);
    const root = buildStages(stages, folder, toolchain, say);
    say(
      `The last stage adds ${execFileSync("du", ["-sm", root]).toString().split("\t")[0]} MB to ${last.image}.`,
    );
    await serve(root, last, toolchain);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function serve(root: string, stage: Stage, toolchain: Toolchain) {
  const port = String(await freePort());
  const image = new Image(root, stage, toolchain, {
    PORT: port,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
  });
  await succeeds(image, ["node", "bin/talks.mjs", "migrate"]);
  const begun = performance.now();
  const server = image.start(wordsOf(stage.says.CMD));
  server.stderr?.pipe(process.stderr);
  const gone = ended(server);
  try {
    await saysLine(server, /Talks is at/);
    say(`It serves after ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
    await look(image, port, stage);
  } finally {
    server.kill("SIGTERM");
  }
  const { code } = await gone;
  if (code !== 0) throw new Error(`Told to end, it ended with ${code}.`);
  say("It answers, is healthy, writes where it may, and ends with 0 when it is told to.");
}

async function look(image: Image, port: string, stage: Stage) {
  const { status } = await fetch(`http://127.0.0.1:${port}/`);
  if (status !== 200) throw new Error(`The timeline answered ${status}.`);
  await succeeds(image, wordsOf(stage.says.HEALTHCHECK));
  const { output } = await ended(image.start(["node", "--eval", 'fs.writeFileSync("written", "")']));
  if (!output.includes("EROFS")) throw new Error(`The root file system is not read-only:\n${output}`);
}

async function succeeds(image: Image, words: string[]) {
  const { code, output } = await ended(image.start(words));
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}:\n${output}`);
}
