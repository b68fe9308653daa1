import { expect, test } from "vitest";
import { pauseBefore } from "./pause-before";

test("a process is replaced at once the first time, then after longer and longer pauses of up to half a minute", () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 100].map(pauseBefore);
  expect(pauses).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});
