import { expect, test } from "vitest";
import { grouped, median, quantile } from "./statistics";

test("the middle is found in whatever order", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2);
});

test("a quantile is one of the values", () => {
  const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
  expect([quantile(hundred, 0.99), quantile(hundred, 1), quantile(hundred, 0)]).toEqual([99, 100, 1]);
});

test("nothing has no middle", () => {
  expect(() => median([])).toThrow("nothing");
});

test("large numbers are read in groups", () => {
  expect(grouped(12_345.6)).toBe("12,346");
});
