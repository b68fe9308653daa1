/** Other processes, for what two of them do to one database. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

type Output = { code: number | null; output: string };

/** Starts a TypeScript file of ours in a process of its own. */
export const startScript = (file: string, args: string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", file, ...args], {
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });

/** Settles when the process has ended, with all it said. */
export async function ended(child: ChildProcess): Promise<Output> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      output += chunk;
    });
  }
  const [code] = await once(child, "close");
  return { code, output };
}

/** Settles with the first line of standard output that matches; rejects where the process ends before. */
export function saysLine(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error("standard output is not piped");
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (pattern.test(line)) resolve(line);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code} before it said ${pattern}`)));
  });
}
