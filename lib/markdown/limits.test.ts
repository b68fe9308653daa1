import { expect, test } from "vitest";
import { exceedsLimits } from "./limits";

test.each([
  ["quotes 20 deep", `${">".repeat(20)} a`],
  ["lists 20 deep on a line", "- ".repeat(20)],
  ["500 emphasised words", "*a* ".repeat(250)],
  ["names with underscores", "max_connections_per_worker ".repeat(1_000)],
  ["100 footnotes", "[^1]".repeat(100)],
  ["a table of 2,000 cells", "|a".repeat(2_000)],
  ["arithmetic", "a - b + c - d > e\n".repeat(500)],
  ["20,000 emoji", "😀".repeat(20_000)],
])("%s are not too much", (_, source) => {
  expect(exceedsLimits(source)).toBe(false);
});

test.each([
  ["quotes 21 deep", `x\n${">".repeat(21)} a`],
  ["spaced quotes", "> ".repeat(21)],
  ["lists 21 deep on a line", "- ".repeat(21)],
  ["numbered lists", "1. ".repeat(21)],
  ["lists and quotes mixed, indented", `   ${"- > 2) ".repeat(7)}`],
  ["more than 500 emphasis runs", "*a_ ".repeat(251)],
  ["more than 100 footnotes", "[^1]".repeat(101)],
  ["more than 2,000 cells", "|a".repeat(2_001)],
  ["more than 500 definitions", "[a]: b\n".repeat(501)],
  ["more than any field may hold", "a".repeat(40_001)],
])("%s are too much", (_, source) => {
  expect(exceedsLimits(source)).toBe(true);
});

test.each(["_", "*", "a_", "> ", "- ", "1", "1. ", " ", "\t", "\n", "|", "[^", "[", "]:", "é_"])(
  "counting takes linear time on a flood of %j",
  (unit) => {
    const begun = performance.now();
    exceedsLimits(`a${unit.repeat(40_000 / unit.length - 1)}a`);
    exceedsLimits(unit.repeat(1_000_000));
    expect(performance.now() - begun).toBeLessThan(200);
  },
);
