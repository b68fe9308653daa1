#!/usr/bin/env node
/** `npx talks <command>`, from any folder: runs the command line in the folder of this installation. */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const program = ["--conditions=react-server", "--import", "tsx", join(home, "scripts/talks.ts")];

const child = spawn(process.execPath, [...program, ...process.argv.slice(2)], {
  cwd: home,
  // Files are named from where one is; the database and the settings are those of the installation.
  env: { ...process.env, INIT_CWD: process.cwd() },
  stdio: "inherit",
});
child.once("exit", (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT", "SIGHUP"])) {
  process.on(signal, () => child.kill(signal));
}
