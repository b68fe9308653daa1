/** Builds for production, unless the build that is there was made of the same sources. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildFolder } from "../build/server-files";
import { run } from "./run";

const sources = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "scripts/build",
  "scripts/build.ts",
  "scripts/start",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const notBuilt = /(^|\/)(testing|generated)(\/|$)|\.test\.tsx?$|\.generated\.prisma$/;

export async function ensureBuild() {
  const folder = buildFolder();
  const stampPath = join(folder, "made-of");
  const digest = digestOf(sources);
  // The build's own id is part of the stamp: another build may have been made since.
  const stamp = () => `${readIfThere(join(folder, "BUILD_ID"))} ${digest}`;
  if (readIfThere(stampPath) === stamp()) return;
  console.log("Building. This takes a minute, and only the first time.");
  await run(["--import", "tsx", "scripts/build.ts"]);
  writeFileSync(stampPath, stamp());
}

const readIfThere = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : null);

/** One digest for all that these files and folders hold. */
export function digestOf(paths: string[]): string {
  const digest = createHash("sha256");
  for (const path of paths.flatMap(filesIn)) digest.update(path).update("\0").update(readFileSync(path));
  return digest.digest("hex");
}

function filesIn(path: string): string[] {
  if (notBuilt.test(path) || !existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesIn(`${path}/${name}`));
}
