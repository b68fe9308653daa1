import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { plain, say, writeData, writeJson } from "./output";

const stdout = vi.spyOn(process.stdout, "write");
const stderr = vi.spyOn(process.stderr, "write");

beforeEach(() => {
  for (const stream of [stdout, stderr]) stream.mockReset().mockReturnValue(true);
});
afterEach(() => writeJson(false));

const orders = "a\u001b[31mb\u009b2Jc\u0007\r\nd\u2028e\u202ef\u2066g";

test("plain text is one line without orders to the terminal", () => {
  expect(plain(orders)).toBe("a [31mb 2Jc d e f g");
  expect(plain("Zoë 😀 שלום")).toBe("Zoë 😀 שלום");
});

test("data is cells separated by tabs", () => {
  writeData({ id: 1 }, [1, "a\tb", null]);
  expect(stdout).toHaveBeenCalledWith("1\ta b\tnull\n");
});

test("a thing without cells is for programs only", () => {
  writeData({ id: 1 });
  expect(stdout).not.toHaveBeenCalled();
});

test("JSON is a line that shows nothing it should not, and says the same", () => {
  writeJson(true);
  writeData({ text: orders }, ["not this"]);
  const line = String(stdout.mock.calls[0]?.[0]);
  expect(line).toMatch(/^[\x20-\x7e]+\n$/);
  expect(JSON.parse(line)).toEqual({ text: orders });
});

test("what is said goes to stderr, line by line", () => {
  say("one\u001b[31m\ntwo");
  expect(stderr).toHaveBeenCalledWith("one [31m\ntwo\n");
  expect(stdout).not.toHaveBeenCalled();
});
