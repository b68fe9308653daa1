import { expect, test } from "vitest";
import { nearPages } from "./near-pages";

test.each([
  [1, 1, [1]],
  [2, 3, [1, 2, 3]],
  [1, 40, [1, 2, 11, 40]],
  [20, 40, [1, 10, 19, 20, 21, 30, 40]],
  [40, 40, [1, 30, 39, 40]],
  [500, 1000, [1, 400, 490, 499, 500, 501, 510, 600, 1000]],
])("page %d of %d offers %j", (page, last, offered) => {
  expect(nearPages(page, last)).toEqual(offered);
});

test("from any of 40 pages one gets to any other in a few steps", () => {
  expect(mostSteps(40)).toBeLessThanOrEqual(6);
});

function mostSteps(last: number) {
  const steps = new Map([[1, 0]]);
  for (const [page, taken] of steps) {
    for (const next of nearPages(page, last)) if (!steps.has(next)) steps.set(next, taken + 1);
  }
  expect(steps.size).toBe(last);
  return Math.max(...steps.values());
}
