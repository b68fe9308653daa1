import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { runTalks } from "../run";

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
  "mail",
  "mail send",
  "mail flush 1",
  "mail list --status lost",
  "mail list --limit 0",
  "mail list --limit many",
  "mail retry",
  "mail retry 1 --failed",
  "mail retry one",
  "mail retry -1",
  "mail retry 2147483648",
  "mail test",
])("`talks %s` is misuse, and told on stderr", async (words) => {
  expect(await runTalks(words.split(" "))).toBe(2);
  expect(stdout).not.toHaveBeenCalled();
  expect(stderr).toHaveBeenCalled();
});

test.each([
  ["mail", "flush"],
  ["mail flush", "--watch"],
  ["mail list", "cancelled"],
  ["mail retry", "--failed"],
  ["mail test", "<address>"],
])("`talks %s --help` helps", async (words, help) => {
  expect(await runTalks([...words.split(" "), "--help"])).toBe(0);
  expect(stdout).toHaveBeenCalledWith(expect.stringContaining(help));
});
