import { text } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { startScript } from "@/lib/testing/child";

vi.setConfig({ testTimeout: 30_000 });

async function logOf(env: Record<string, string>) {
  const child = startScript("lib/testing/processes/log-and-end.ts", [], env);
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("its streams are not piped");
  const [out, err] = await Promise.all([text(stdout), text(stderr)]);
  const parsed = (lines: string) =>
    lines
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { out: parsed(out), err: parsed(err), all: out + err };
}

const asServer = { TALKS_SERVER: "1", TALKS_PROCESS: "front 1" };

test("a server writes all its lines to standard output, also when it ends at once", async () => {
  const { out, err } = await logOf(asServer);
  expect(out.flatMap(({ line }) => line ?? [])).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
  expect(out[0]).toMatchObject({ level: "info", process: "front 1" });
  expect(err).toEqual([]);
});

test("what others say on the console is a line of the log, scrubbed; an error that was logged is not told again", async () => {
  const { out, all } = await logOf(asServer);
  expect(out.filter(({ level }) => level === "error").map(({ msg, err }) => [msg, err.message])).toEqual([
    ["told once to [email]", "told once to [email]"],
    ["Somebody else complains about [email]:", "another one"],
  ]);
  expect(all).not.toContain("vera");
});

test("LOG_LEVEL says how much", async () => {
  const { out } = await logOf({ ...asServer, LOG_LEVEL: "error" });
  expect(out.map(({ level }) => level)).toEqual(["error", "error"]);
  expect((await logOf({ ...asServer, LOG_LEVEL: "silent" })).all).toBe("");
});

test("a command warns on standard error: its output is its own", async () => {
  const { out, err } = await logOf({ TALKS_SERVER: "", TALKS_PROCESS: "" });
  expect(out).toEqual([]);
  expect(err.map(({ level }) => level)).toEqual(["error", "error"]);
});
