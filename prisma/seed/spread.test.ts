import { expect, test } from "vitest";
import { pick, shares, spread } from "./spread";

test("shares add up to the total, whatever it is", () => {
  for (const total of [0, 1, 7, 1000]) {
    expect(shares(total, 13).reduce((sum, share) => sum + share, 0)).toBe(total);
  }
});

test("nobody gets less than nothing, and some get much more than others", () => {
  const dealt = shares(10_000, 100);
  expect(Math.min(...dealt)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...dealt)).toBeGreaterThan(5 * Math.min(...dealt));
});

test("numbers are spread evenly", () => {
  const tenths = new Set(Array.from({ length: 20 }, (_, n) => Math.floor(spread(n) * 10)));
  expect(tenths.size).toBe(10);
});

test("picking is reproducible, and reaches everything", () => {
  const letters = ["a", "b", "c"];
  const picked = Array.from({ length: 20 }, (_, n) => pick(letters, n));
  expect(new Set(picked)).toEqual(new Set(letters));
  expect(Array.from({ length: 20 }, (_, n) => pick(letters, n))).toEqual(picked);
});
