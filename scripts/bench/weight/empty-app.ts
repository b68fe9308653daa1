import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { saysLine } from "@/lib/testing/child";
import { freePort } from "@/lib/testing/postgres";
import { running } from "../servers";
import { type Weight, weigh } from "./weigh";

/** The least that our version of Next can serve. */
const files = {
  "package.json": `{ "type": "module" }`,
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };`,
  "app/layout.js": `export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
  "app/page.js": "export default () => null;",
};

/** Builds an application of one empty page, serves it, and weighs the page. Takes some seconds. */
export async function weighEmptyPage(): Promise<Weight> {
  // Within the repository, where its packages are found, under a name that Git does not look at.
  const folder = mkdtempSync(join(process.cwd(), ".next-empty-"));
  try {
    mkdirSync(join(folder, "app"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    await build(folder);
    return await weighServed(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function build(folder: string) {
  const [code] = await once(next(folder, ["build"]), "close");
  if (code !== 0) throw new Error(`The empty application could not be built: next ended with ${code}.`);
}

async function weighServed(folder: string): Promise<Weight> {
  const port = await freePort();
  const child = next(folder, ["start", "-p", String(port)]);
  const server = running(child, port);
  try {
    await saysLine(child, /Ready in/);
    return await weigh(server.url);
  } finally {
    await server.stop();
  }
}

function next(cwd: string, words: string[]) {
  const command = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NODE_OPTIONS: "",
    NEXT_TELEMETRY_DISABLED: "1",
  } as const;
  const { NEXT_DIST_DIR: _, TALKS_PAGE_CACHE: __, ...clean } = env as Record<string, string>;
  return spawn(process.execPath, [command, ...words], {
    cwd,
    env: clean as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
