import { expect, test } from "vitest";
import { atLeast, atMost, fact, failure, tableOf } from "./table";

const place = { part: "cached", database: "sqlite" };

test("a ratio is met from the mark on, and told with what it was made of", () => {
  expect(atLeast("share", 0.75, 0.75, "3 of 4/s")).toMatchObject({ value: "0.75 (3 of 4/s)", isMet: true });
  expect(atLeast("share", 0.749, 0.75)).toMatchObject({ value: "0.75", isMet: false });
});

test("a number is met up to the mark; what was not measured is not", () => {
  expect(atMost("memory", 350, 350, " MB")).toMatchObject({ value: "350 MB", isMet: true });
  expect(atMost("memory", 350.4, 350, " MB").isMet).toBe(false);
  expect(atMost("memory", Number.NaN, 350, " MB").isMet).toBe(false);
  expect(atLeast("share", Number.NaN, 0.75).isMet).toBe(false);
  expect(atLeast("share", 7 / 0, 0.75).isMet).toBe(false);
});

test("the table says what was missed, and passes no verdict on what only tells", () => {
  const rows = [atMost("errors", 3, 0), fact("rate", "7/s"), failure("all | of it", new Error("no\nserver"))];
  expect(tableOf(rows.map((row) => ({ ...place, ...row }))).split("\n")).toEqual([
    "| part   | database | what         | measured  | wanted         |        |",
    "| ------ | -------- | ------------ | --------- | -------------- | ------ |",
    "| cached | sqlite   | errors       | 3         | at most 0      | MISSED |",
    "| cached | sqlite   | rate         | 7/s       |                |        |",
    "| cached | sqlite   | all \\| of it | no server | to be measured | MISSED |",
  ]);
});
