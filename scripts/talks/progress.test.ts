import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeJson } from "./output";
import { progress } from "./progress";

const stderr = vi.spyOn(process.stderr, "write");
const written = () => stderr.mock.calls.map(([text]) => String(text)).join("");
const isTerminal = (yes: boolean) =>
  Object.defineProperty(process.stderr, "isTTY", { value: yes, configurable: true });

beforeEach(() => {
  stderr.mockReset().mockReturnValue(true);
});
afterEach(() => {
  isTerminal(false);
  writeJson(false);
});

function work(total: number | null) {
  const bar = progress("Rows", total);
  bar.step();
  bar.step(3);
  bar.done();
}

test("a terminal sees how far it is", () => {
  isTerminal(true);
  work(4);
  expect(written()).toContain("Rows");
  expect(written()).toContain("4/4");
});

test("where nobody knows the end, a terminal sees how many", () => {
  isTerminal(true);
  work(null);
  expect(written()).toMatch(/Rows 4 · \d+s/);
});

test("whoever is no terminal sees nothing", () => {
  work(4);
  expect(stderr).not.toHaveBeenCalled();
});

test("with --json a terminal sees nothing either", () => {
  isTerminal(true);
  writeJson(true);
  work(4);
  expect(stderr).not.toHaveBeenCalled();
});
