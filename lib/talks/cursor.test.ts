import { expect, test } from "vitest";
import { formatCursor, parseCursor, placeOf } from "./cursor";

test("a cursor survives its way through an address", () => {
  const cursor = { date: "2014-04-09", id: 12 };
  expect(parseCursor(formatCursor(cursor))).toEqual(cursor);
});

test.each([
  "",
  "2014-04-09",
  "2014-04-09~0",
  "2014-04-09~-1",
  "2014-04-09~99999999999",
  "2014-02-30~1",
  "x~1",
  "2014-04-09~1~2",
  "٢٠١٤-04-09~1",
])("%j is not a cursor", (text) => expect(parseCursor(text)).toBeNull());

test("the end of a list's path names a place", () => {
  expect(placeOf()).toEqual({ kind: "start" });
  expect(placeOf(["before", "2014-04-09~12"])).toEqual({
    kind: "before",
    cursor: { date: "2014-04-09", id: 12 },
  });
});

test.each([
  [["before"]],
  [["beside", "2014-04-09~12"]],
  [["before", "x"]],
  [["before", "%zz"]],
  [["before", "2014-04-09~12", "more"]],
])("%j names no page", (segments) => expect(placeOf(segments)).toBeNull());
