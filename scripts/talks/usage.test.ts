import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { runTalks } from "./run";

const stdout = vi.spyOn(process.stdout, "write");
const stderr = vi.spyOn(process.stderr, "write");

beforeEach(() => {
  stdout.mockReset().mockReturnValue(true);
  stderr.mockReset().mockReturnValue(true);
});
afterAll(() => {
  vi.restoreAllMocks();
});

test.each([
  [],
  ["frobnicate"],
  ["adduser"],
  ["adduser", "ann@example.com"],
  ["adduser", "ann@example.com", "ann", "more"],
  ["adduser", "--unknown", "ann@example.com", "ann"],
  ["users"],
  ["users", "list", "--json"],
  ["users", "disable"],
  ["seed", "--talks", "many"],
  ["mail"],
  ["mail", "send"],
  ["mail", "flush", "1"],
  ["mail", "list", "--status", "lost"],
  ["mail", "list", "--limit", "0"],
  ["mail", "list", "--limit", "many"],
  ["mail", "retry"],
  ["mail", "retry", "1", "--failed"],
  ["mail", "retry", "one"],
  ["mail", "retry", "-1"],
  ["mail", "retry", "2147483648"],
  ["mail", "test"],
  ["mail", "renew-links"],
])("`talks %s %s %s %s` is misuse, and told on stderr", async (...words) => {
  expect(await runTalks(words)).toBe(2);
  expect(stdout).not.toHaveBeenCalled();
  expect(stderr).toHaveBeenCalled();
});

test.each([
  ["seed --talks 5 --speakers 0", "talks need at least one speaker"],
  ["seed --talks 0 --comments 200", "comments need at least one talk"],
])("`talks %s` is misuse: %s", async (words, reason) => {
  expect(await runTalks(words.split(" "))).toBe(2);
  expect(stderr).toHaveBeenCalledWith(expect.stringContaining(reason));
});

test.each([
  [[], "adduser"],
  [["migrate"], "DATABASE_URL"],
  [["adduser"], "--password-stdin"],
  [["passwd"], "<email-or-username>"],
  [["users"], "promote"],
  [["users", "disable"], "<email-or-username>"],
  [["mail"], "flush"],
  [["mail", "flush"], "--watch"],
  [["mail", "list"], "cancelled"],
  [["mail", "retry"], "--failed"],
  [["mail", "test"], "<address>"],
  [["mail", "renew-links"], "<address>"],
])("`talks %j --help` helps", async (words, help) => {
  expect(await runTalks([...words, "--help"])).toBe(0);
  expect(stderr).not.toHaveBeenCalled();
  expect(stdout).toHaveBeenCalledWith(expect.stringContaining(help));
});
