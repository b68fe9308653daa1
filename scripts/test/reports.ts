/** Reads what the test runners counted. Null where there is no report, or none of the expected form. */
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Counts } from "./step";

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() })
  .transform(({ numPassedTests: passed, numFailedTests, success }): Counts => {
    // A file that could not be read has no tests that fail.
    return { passed, failed: success ? 0 : Math.max(1, numFailedTests) };
  });

const playwrightReport = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
  .transform(({ stats }): Counts => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));

export const vitestCounts = (path: string) => read(vitestReport, path);
export const playwrightCounts = (path: string) => read(playwrightReport, path);

function read(report: z.ZodType<Counts>, path: string): Counts | null {
  if (!existsSync(path)) return null;
  return report.safeParse(JSON.parse(readFileSync(path, "utf8"))).data ?? null;
}
