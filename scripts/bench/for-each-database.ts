import { spawn } from "node:child_process";
import { once } from "node:events";
import { providers } from "@/lib/db/schema-twins";

/** Runs this very command on one database after the other: a process has one. Fails where it fails on either. */
export async function forEachDatabase() {
  for (const provider of providers) {
    const args = [...process.execArgv, ...process.argv.slice(1), "--database", provider];
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    const [code] = await once(child, "close");
    if (code !== 0) process.exitCode = 1;
  }
}
