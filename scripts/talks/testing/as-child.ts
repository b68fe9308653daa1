/** Runs `talks` as people do: a process of its own, started from some folder. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

type Surroundings = { env?: Record<string, string>; input?: string; cwd?: string };

const bin = join(process.cwd(), "bin/talks.mjs");

/** What the process wrote, and its exit code. */
export async function talksChild(words: string[], { env = {}, input = "", cwd }: Surroundings = {}) {
  const child = spawn(process.execPath, [bin, ...words], {
    env: { ...process.env, ...env },
    ...(cwd && { cwd }),
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, err, code };
}
