import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { program, runTalks } from "./run";
import { commandsOf } from "./testing/commands";

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
  ["users", "list", "--xml"],
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
  ["talks"],
  ["talks", "list", "--year", "14"],
  ["talks", "list", "--limit", "0"],
  ["talks", "list", "--before", "2014-04-09"],
  ["talks", "show"],
  ["talks", "show", "one"],
  ["talks", "add", "--speaker", "ann"],
  ["talks", "edit", "7"],
  ["talks", "edit", "7", "--description=x", "--description-file=y"],
  ["talks", "delete", "0"],
  ["comments"],
  ["comments", "list", "--status", "lost"],
  ["comments", "list", "--talk", "x"],
  ["comments", "approve"],
  ["comments", "approve", "one"],
  ["comments", "hold", "1"],
  ["token"],
  ["token", "create", "ann", "--scope=read"],
  ["token", "create", "ann", "--name=x"],
  ["token", "create", "--name=x", "ann", "--scope=all"],
  ["token", "create", "--name= ", "ann", "--scope=read"],
  ["token", "create", "--name=x", "--scope=read", "--expires=0", "ann"],
  ["token", "create", "--name=x", "--scope=read", "--expires=99999", "ann"],
  ["token", "list"],
  ["token", "revoke", "x"],
  ["second-factor"],
  ["second-factor", "off"],
  ["import"],
  ["import", "a.zip", "b.zip"],
  ["import", "flask"],
  ["export"],
  ["backup"],
  ["doctor", "now"],
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
  [["talks", "add"], "--description-file"],
  [["comments", "approve"], "--as"],
  [["token", "create"], "--expires"],
  [["import"], "<archive>"],
  [["import", "flask"], "--dry-run"],
])("`talks %j --help` helps", async (words, help) => {
  expect(await runTalks([...words, "--help"])).toBe(0);
  expect(stderr).not.toHaveBeenCalled();
  expect(stdout).toHaveBeenCalledWith(expect.stringContaining(help));
});

test.each(commandsOf(program()).map(({ path }) => path))(
  "`talks %s --help` helps, and says what --json does",
  async (path) => {
    expect(await runTalks([...path.split(" "), "--help"])).toBe(0);
    expect(stderr).not.toHaveBeenCalled();
    const help = stdout.mock.calls.map(([text]) => String(text)).join("");
    expect(help).toContain(`Usage: talks ${path}`);
    expect(help).toContain("--json");
  },
);
