import { expect, test } from "vitest";
import { byYear } from "./by-year";

test("talks keep their order, cut where the year changes", () => {
  const talks = ["2015-04-10", "2014-09-13", "2014-04-09"].map((date) => ({ date }));
  expect(byYear(talks)).toEqual([
    { year: "2015", talks: [{ date: "2015-04-10" }] },
    { year: "2014", talks: [{ date: "2014-09-13" }, { date: "2014-04-09" }] },
  ]);
});

test("no talks make no years", () => {
  expect(byYear([])).toEqual([]);
});
