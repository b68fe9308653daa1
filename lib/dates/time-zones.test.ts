import { expect, test } from "vitest";
import { isTimeZone, timeZonesWith } from "./time-zones";

test.each(["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Asia/Calcutta"])(
  "%s is a time zone",
  (name) => expect(isTimeZone(name)).toBe(true),
);

test.each(["", "Mars/Olympus_Mons", "+02:00", "Europe/Berlin ", "Europe/../Berlin", "x".repeat(70)])(
  "%j is none",
  (name) => expect(isTimeZone(name)).toBe(false),
);

test("all that can be chosen are time zones, none of them twice, UTC first", () => {
  const names = timeZonesWith("UTC");
  expect(names[0]).toBe("UTC");
  expect(names.length).toBeGreaterThan(400);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !isTimeZone(name))).toEqual([]);
});

test("what was chosen can be kept, whichever name it goes by", () => {
  for (const name of ["Asia/Kolkata", "Asia/Calcutta", "EST5EDT"]) {
    expect(timeZonesWith(name).filter((one) => one === name)).toEqual([name]);
  }
});
