/** A Vercel-style platform, as far as it goes here: the commands of vercel.json, in the environment that it gives. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { ended, saysLine } from "@/lib/testing/child";
import { freePort } from "@/lib/testing/postgres";

type Environment = Record<string, string>;

/** What was built, and is served at `url` by Next alone: nothing of ours is in front. `log` is what the build said. */
export type Deployed = {
  url: string;
  env: Environment;
  folder: string;
  log: string;
  remove: () => Promise<void>;
};

export const platform = z
  .object({
    installCommand: z.string(),
    buildCommand: z.string(),
    functions: z.record(z.string(), z.object({ maxDuration: z.number() })),
    crons: z.array(z.object({ path: z.string(), schedule: z.string() })),
  })
  .parse(JSON.parse(readFileSync("vercel.json", "utf8")));

const host = (branch: string) => `talks-git-${branch}.example.app`;

/** What the platform says of a deployment of this branch. */
export const ofPreview = (branch: string): Environment => ({
  VERCEL: "1",
  VERCEL_ENV: "preview",
  VERCEL_GIT_COMMIT_REF: branch,
  VERCEL_BRANCH_URL: host(branch),
  VERCEL_URL: "talks-1a2b3c.example.app",
  VERCEL_PROJECT_PRODUCTION_URL: "talks.example.com",
});

export const ofProduction: Environment = { ...ofPreview("main"), VERCEL_ENV: "production" };

/** Builds beside other builds, and serves what was built. Rejects with the log where the build fails. */
export async function deploy(name: string, settings: Environment): Promise<Deployed> {
  const folder = `.next-deployment-${name}`;
  const discard = () => rmSync(folder, { recursive: true, force: true });
  const env = { ...settings, NEXT_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: "1" };
  discard();
  const log = await build(env);
  const { url, stop } = await serve(env);
  return { url, env, folder, log, remove: () => stop().then(discard) };
}

async function build(env: Environment): Promise<string> {
  // Next adds the folder of each build to it.
  const tsconfig = readFileSync("tsconfig.json");
  const { code, output } = await ended(start(platform.buildCommand, [], { ...env, CI: "1" }, true));
  writeFileSync("tsconfig.json", tsconfig);
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${output}`);
  return output;
}

async function serve(env: Environment) {
  const port = String(await freePort());
  const server = start(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", port], env);
  await saysLine(server, /Ready in/);
  const stop = async () => {
    const gone = ended(server);
    server.kill("SIGTERM");
    await gone;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

// Nothing of the test's own environment reaches a deployment.
function start(command: string, args: string[], env: Environment, shell = false): ChildProcess {
  const { PATH = "", HOME = "" } = process.env;
  return spawn(command, args, { shell, env: { PATH, HOME, NODE_ENV: "production", ...env } });
}
