import { expect, test } from "vitest";
import { claimsOf, renewedClaims, secondsLeft, sessionIsAlive, unusedAt } from "./session-claims";

const login = 1_800_000_000;
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const at = (seconds: number) => new Date(seconds * 1000);
const claimsAt = (keep: boolean, seen: number) =>
  claimsOf({ sid: "a session", keep, authAt: at(login), seenAt: at(login + seen) });

test("claims are those of a row, in whole seconds", () => {
  const row = { sid: "a session", keep: true, authAt: new Date(login * 1000 + 999), seenAt: at(login + 7) };
  expect(claimsOf(row)).toEqual({ sid: "a session", keep: true, authAt: login, seenAt: login + 7 });
});

test.each([
  { keep: false, seen: 0, after: 0, alive: true },
  { keep: false, seen: 0, after: 12 * hour - 1, alive: true },
  { keep: false, seen: 0, after: 12 * hour, alive: false },
  { keep: false, seen: 11 * hour, after: 23 * hour - 1, alive: true },
  { keep: false, seen: 23 * hour, after: 24 * hour - 1, alive: true },
  { keep: false, seen: 23 * hour, after: 24 * hour, alive: false },
  { keep: true, seen: 0, after: 30 * day - 1, alive: true },
  { keep: true, seen: 0, after: 30 * day, alive: false },
  { keep: true, seen: 29 * day, after: 58 * day, alive: true },
  { keep: true, seen: 364 * day, after: 365 * day - 1, alive: true },
  { keep: true, seen: 364 * day, after: 365 * day, alive: false },
])(
  "kept: $keep, last seen $seen s after login: alive after $after s is $alive",
  ({ keep, seen, after, alive }) => {
    expect(sessionIsAlive(claimsAt(keep, seen), login + after)).toBe(alive);
  },
);

test("the end that comes first counts", () => {
  expect(secondsLeft(claimsAt(false, 0), login)).toBe(12 * hour);
  expect(secondsLeft(claimsAt(false, 20 * hour), login + 20 * hour)).toBe(4 * hour);
  expect(secondsLeft(claimsAt(true, 0), login)).toBe(30 * day);
  expect(secondsLeft(claimsAt(true, 350 * day), login + 350 * day)).toBe(15 * day);
});

test("a session in use is renewed every five minutes, its login stays when it was", () => {
  const claims = claimsAt(false, 0);
  expect(renewedClaims(claims, login + 5 * minute)).toBeNull();
  expect(renewedClaims(claims, login + 6 * minute)).toEqual({ ...claims, seenAt: login + 6 * minute });
});

test("a session that is over is not brought back", () => {
  expect(renewedClaims(claimsAt(false, 0), login + 13 * hour)).toBeNull();
  expect(renewedClaims(claimsAt(true, 364 * day), login + 366 * day)).toBeNull();
});

test("a row that nobody used for too long may go", () => {
  const now = at(login);
  expect(unusedAt(now).OR).toEqual([
    { keep: false, seenAt: { lte: at(login - 12 * hour) } },
    { keep: true, seenAt: { lte: at(login - 30 * day) } },
  ]);
});
