import { expect, test } from "vitest";
import { databaseTime, kindOf } from "./database";
import { registry } from "./registry";

test.each([
  ['SELECT "id" FROM "Talk"', "select"],
  ['\n    INSERT INTO "Talk"', "insert"],
  ["BEGIN IMMEDIATE", "begin"],
  ["PRAGMA journal_mode", "other"],
  ["/* strange */ SELECT 1", "other"],
  ["", "other"],
])("%j counts as %s: there are as many kinds as we have names for", (sql, kind) => {
  expect(kindOf(sql)).toBe(kind);
});

test("the time of a statement counts in seconds", async () => {
  databaseTime()("UPDATE x", 250);
  const text = await registry.metrics();
  expect(text).toMatch(/talks_database_statement_duration_seconds_sum\{[^}]*statement="update"\} 0\.25/);
  expect(text).toMatch(/_bucket\{le="0\.1",[^}]*statement="update"\} 0/);
});
