import { expect, test } from "vitest";
import { stateOfToken } from "./token-life";

const now = new Date("2026-11-21T10:00:00Z");
const before = new Date("2026-11-21T09:59:59Z");
const after = new Date("2026-11-21T10:00:01Z");

test.each([
  ["live", null, null],
  ["live", null, after],
  ["expired", null, now],
  ["expired", null, before],
  ["revoked", before, null],
  ["revoked", before, after],
  ["revoked", before, before],
] as const)("%s: revoked at %s, expires at %s", (state, revokedAt, expiresAt) => {
  expect(stateOfToken({ revokedAt, expiresAt }, now)).toBe(state);
});
