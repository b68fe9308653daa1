import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { startScript } from "@/lib/testing/child";
import { answeredFactory } from "@/lib/testing/factories/answered";
import { requestLog } from "./log-request";
import type { Answered } from "./observe";

function linesOf(...answers: Answered[]) {
  const lines: string[] = [];
  for (const answer of answers) log(lines)(answer);
  return lines.map((line) => JSON.parse(line));
}

const log = (lines: string[]) => requestLog({ write: (line) => void lines.push(line) });

test("a request has one line: when, what was asked for, and how it was answered", () => {
  const at = Date.UTC(2026, 10, 26, 21, 30);
  const line = {
    ...{ level: "info", time: "2026-11-26T21:30:00.000Z", pid: process.pid },
    ...{ method: "GET", route: "/talks/[ref]", path: "/talks/7-flask", source: "stored" },
    ...{ status: 200, ms: 0.12, bytes: 11 },
  };
  expect(linesOf(answeredFactory({ at }))).toEqual([line]);
});

test("what was not answered from memory has its id, and says so where the client went away", () => {
  const [line] = linesOf(
    answeredFactory({ source: "application", requestId: 'an "id"', isComplete: false, status: 503 }),
  );
  expect(line).toMatchObject({
    ...{ source: "application", requestId: 'an "id"', aborted: true, status: 503 },
  });
});

test("a path is told scrubbed and with an end, and not at all where it may hold a token", () => {
  const at = (path: string | null) => answeredFactory({ place: { route: "/[...rest]", path } });
  const [email, long, secret] = linesOf(at("/vera@example.com"), at(`/"${"x".repeat(500)}`), at(null));
  expect(email.path).toBe("/[email]");
  expect(long.path).toBe(`/"${"x".repeat(198)}`);
  expect(secret).not.toHaveProperty("path");
});

test("two answers for one page share nothing but the page", () => {
  const lines: string[] = [];
  const tell = log(lines);
  for (const traits of [
    {},
    { status: 304, bytes: 0 },
    { method: "HEAD" },
    { source: "application" } as const,
  ])
    tell(answeredFactory(traits));
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { method: "GET", status: 200, bytes: 11, source: "stored" },
    { method: "GET", status: 304, bytes: 0, source: "stored" },
    { method: "HEAD", status: 200, source: "stored" },
    { method: "GET", status: 200, source: "application" },
  ]);
});

test("a process that ends at once has written every line", async () => {
  const env = { TALKS_SERVER: "1", TALKS_PROCESS: "front 1" };
  const { stdout } = startScript("lib/testing/processes/answer-and-end.ts", [], env);
  if (!stdout) throw new Error("its output is not piped");
  const lines = (await text(stdout)).trimEnd().split("\n");
  // What is on its way as it ends may come after the rest.
  const counted = lines.map((line): number => JSON.parse(line).bytes).sort((one, other) => one - other);
  expect(counted).toEqual(Array.from({ length: 300 }, (_, n) => n + 1));
}, 30_000);
