import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { playwrightCounts, vitestCounts } from "./reports";

const path = join(mkdtempSync(join(tmpdir(), "talks-reports-")), "report.json");

test("vitest's report says how many tests passed and failed", () => {
  writeFileSync(path, JSON.stringify({ numPassedTests: 4, numFailedTests: 1, success: false }));
  expect(vitestCounts(path)).toEqual({ passed: 4, failed: 1 });
});

test("a test file that could not be read counts as a failure", () => {
  writeFileSync(path, JSON.stringify({ numPassedTests: 4, numFailedTests: 0, success: false }));
  expect(vitestCounts(path)).toEqual({ passed: 4, failed: 1 });
});

test("so does Playwright's", () => {
  writeFileSync(path, JSON.stringify({ stats: { expected: 7, unexpected: 2, flaky: 0, skipped: 1 } }));
  expect(playwrightCounts(path)).toEqual({ passed: 7, failed: 2 });
});

test("a missing report, or one of another form, counts nothing", () => {
  expect(vitestCounts(`${path}.missing`)).toBeNull();
  writeFileSync(path, "{}");
  expect(vitestCounts(path)).toBeNull();
});
