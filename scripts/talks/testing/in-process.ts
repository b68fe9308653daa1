/** Runs commands in the process of a test, on its database; what they write is caught. */
import { vi } from "vitest";
import { runTalks } from "../run";

/** What a command wrote, and its exit code. */
export async function talks(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => err.push(String(text)) > 0),
    vi.spyOn(console, "log").mockImplementation((text) => void out.push(`${text}\n`)),
    vi.spyOn(console, "error").mockImplementation((text) => void err.push(`${text}\n`)),
  ];
  try {
    const code = await runTalks(words);
    return { code, out: out.join(""), err: err.join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** What a command's `--json` says, line by line. Throws where a line is no JSON, or the command does not end well. */
export async function talksJson(...words: string[]) {
  const { code, out, err } = await talks(...words, "--json");
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}: ${err}`);
  return linesOf(out).map((line) => JSON.parse(line));
}

/** The lines of a text, each of which has ended. */
export const linesOf = (out: string) => out.split("\n").slice(0, -1);
