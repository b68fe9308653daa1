import { expect, test } from "vitest";
import { nextMorning } from "./recipients";

test.each([
  ["UTC", "2026-11-21T07:59:59Z", "2026-11-21T08:00:00.000Z"],
  ["UTC", "2026-11-21T08:00:00Z", "2026-11-22T08:00:00.000Z"],
  ["Europe/Berlin", "2026-11-21T06:59:00Z", "2026-11-21T07:00:00.000Z"],
  ["America/Los_Angeles", "2026-11-21T02:00:00Z", "2026-11-21T16:00:00.000Z"],
  ["Asia/Kathmandu", "2026-11-21T03:00:00Z", "2026-11-22T02:15:00.000Z"],
  ["Pacific/Kiritimati", "2026-11-21T12:00:00Z", "2026-11-21T18:00:00.000Z"],
])("in %s, at %s, the next morning is %s", (timeZone, now, morning) => {
  expect(nextMorning(timeZone, new Date(now)).toISOString()).toBe(morning);
});

test("the night that a clock is changed, morning is still at eight", () => {
  const spring = nextMorning("Europe/Berlin", new Date("2026-03-28T12:00:00Z"));
  const autumn = nextMorning("Europe/Berlin", new Date("2026-10-24T12:00:00Z"));
  expect(spring.toISOString()).toBe("2026-03-29T06:00:00.000Z");
  expect(autumn.toISOString()).toBe("2026-10-25T07:00:00.000Z");
});
