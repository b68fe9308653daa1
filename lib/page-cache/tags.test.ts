import { expect, test } from "vitest";
import { placeTags, stretchTags } from "./tags";

const meet = (stretch: string[], date: string) =>
  placeTags("timeline", date).some((tag) => stretch.includes(tag));

test("a short stretch is named by its days, both ends included", () => {
  expect(stretchTags("timeline", "2014-03-01", "2014-02-27")).toEqual([
    "timeline:2014-02-27",
    "timeline:2014-02-28",
    "timeline:2014-03-01",
  ]);
});

test.each([
  ["by day", "2014-04-20", "2014-04-01", 20],
  ["by month", "2014-04-20", "2012-12-31", 17],
  ["by year", "2026-01-01", "1968-12-09", 59],
])("a stretch %s is met by every talk inside it", (_unit, newest, oldest, count) => {
  const stretch = stretchTags("timeline", newest, oldest);
  expect(stretch).toHaveLength(count);
  expect(meet(stretch, newest)).toBe(true);
  expect(meet(stretch, oldest)).toBe(true);
});

test("a page full of one month is left alone by another month", () => {
  const april = stretchTags("timeline", "2014-04-28", "2014-04-02");
  expect(meet(april, "2014-05-01")).toBe(false);
  expect(meet(april, "2014-04-15")).toBe(true);
});

test("one speaker's list is left alone by another's talk", () => {
  const mine = stretchTags("speaker-1", "2014-04-28", "2014-04-02");
  expect(placeTags("speaker-2", "2014-04-15").some((tag) => mine.includes(tag))).toBe(false);
});
