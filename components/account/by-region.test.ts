import { expect, test } from "vitest";
import { byRegion } from "./by-region";

test("time zones stand under their regions, those without one apart", () => {
  expect(byRegion(["UTC", "America/Argentina/Buenos_Aires", "America/Lima", "EST5EDT"])).toEqual([
    {
      region: "",
      zones: [
        { name: "UTC", place: "UTC" },
        { name: "EST5EDT", place: "EST5EDT" },
      ],
    },
    {
      region: "America",
      zones: [
        { name: "America/Argentina/Buenos_Aires", place: "Argentina/Buenos Aires" },
        { name: "America/Lima", place: "Lima" },
      ],
    },
  ]);
});

test("nothing makes no regions", () => {
  expect(byRegion([])).toEqual([]);
});
