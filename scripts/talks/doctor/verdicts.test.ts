import { expect, test } from "vitest";
import { spaceVerdict } from "./disk-space";
import { lookAtNode } from "./node";
import { postgresVerdict } from "./postgres";

test.each([
  ["20.18.9", "fail"],
  ["18.20.0", "fail"],
  ["20.19.0", "ok"],
  ["24.0.0", "ok"],
])("Node %s: %s", async (version, status) => {
  expect((await lookAtNode(version)).status).toBe(status);
});

test.each([
  [10, "fail"],
  [100, "warn"],
  [1000, "ok"],
])("%d MB of room: %s", (megabytes, status) => {
  expect(spaceVerdict(megabytes).status).toBe(status);
});

test.each([
  ["18.1", 90, "ok"],
  ["16.2 (Debian 16.2-1)", 9, "warn"],
  ["13.22", 90, "warn"],
])("PostgreSQL %s with %d connections left for a pool of ten: %s", (version, left, status) => {
  expect(postgresVerdict({ version, left, most: 97 }, 10).status).toBe(status);
});
