import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { secondsOf } from "./seconds-of";

/** Runs one command of the command line in a process of its own. Gives its time, and its peak of resident memory. */
export async function runMeasured(url: string, words: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "talks-measured-"));
  const file = join(folder, "kilobytes");
  try {
    const seconds = await secondsOf(() => run(url, words, file));
    return { seconds, megabytes: (Number(readFileSync(file, "utf8")) * 1024) / 1_000_000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// In the process itself: only it knows its peak on every system.
const tellPeak = (file: string) =>
  `import { writeFileSync } from "node:fs";
   process.on("exit", () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`;

async function run(url: string, words: string[], file: string) {
  const peak = `data:text/javascript,${encodeURIComponent(tellPeak(file))}`;
  const args = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "--import",
    peak,
    "scripts/talks.ts",
    ...words,
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`talks ${words.join(" ")} ended with ${code}.`);
}
