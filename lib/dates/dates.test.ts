import { expect, test } from "vitest";
import { formatDay, formatInstant, yearOf } from "./format";
import { localise } from "./localise";

const now = new Date("2026-11-21T10:00:00Z");

test("a day is written in plain English, whatever the time zone", () => {
  expect(formatDay("2014-04-09")).toBe("9 April 2014");
  expect(formatDay("1968-12-09")).toBe("9 December 1968");
});

test("an instant names its time zone", () => {
  expect(formatInstant("2014-04-09T17:30:00.000Z")).toBe("9 April 2014 at 17:30 UTC");
});

test("a talk's year is the beginning of its day", () => {
  expect(yearOf("2014-04-09")).toBe("2014");
});

test("a day is written in the reader's language, and never shifts", () => {
  expect(localise("day", "2014-04-09", now, "de").text).toBe("9. April 2014");
  expect(localise("day", "2014-04-09", now, "en-US").text).toBe("April 9, 2014");
});

test.each([
  ["2026-11-21T09:57:00Z", "3 minutes ago"],
  ["2026-11-21T07:00:00Z", "3 hours ago"],
  ["2026-11-20T10:00:00Z", "yesterday"],
  ["2026-11-21T09:59:40Z", "just now"],
  ["2026-11-21T10:00:30Z", "just now"],
])("what was written at %s is %s", (at, age) => {
  expect(localise("age", at, now, "en-GB").text).toBe(age);
});

test("an age carries the exact time as its title", () => {
  expect(localise("age", "2026-11-21T07:00:00Z", now, "en-GB").title).toContain("21 November 2026");
});
