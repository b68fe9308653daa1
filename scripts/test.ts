/** `npm test`: every check, one after the other, and a last line that adds them up. */
import { rmSync } from "node:fs";
import { buildEnv } from "./test/build-env";
import { playwrightCounts, vitestCounts } from "./test/reports";
import { type Counts, runStep, type Step } from "./test/step";

const reportOf = (runner: string) => `test-results/${runner}.json`;
const reporters = (runner: string) =>
  `--reporter=default --reporter=json --outputFile.json=${reportOf(runner)}`;

const steps: Step[] = [
  { name: "format and lint", command: "biome ci --error-on-warnings ." },
  { name: "route types", command: "next typegen" },
  { name: "types", command: "tsc --noEmit" },
  { name: "dead code", command: "knip" },
  { name: "dependency direction", command: "depcruise app components lib prisma/seed scripts" },
  {
    name: "what components may run",
    command: "depcruise --config .dependency-cruiser-runtime.cjs components",
  },
  {
    name: "unit tests, and integration tests on both databases",
    command: `vitest run --project=!builds ${reporters("vitest")}`,
    countsFrom: () => vitestCounts(reportOf("vitest")),
  },
  { name: "production build", command: "tsx scripts/build.ts", env: buildEnv },
  {
    name: "journeys in a browser, on both databases",
    command: "playwright test",
    env: buildEnv,
    countsFrom: () => playwrightCounts(reportOf("playwright")),
  },
  {
    name: "previews and production, as a platform builds them",
    command: `vitest run --project=builds ${reporters("builds")}`,
    countsFrom: () => vitestCounts(reportOf("builds")),
  },
];

rmSync("test-results", { recursive: true, force: true });

const total: Counts = { passed: 0, failed: 0 };
for (const step of steps) {
  const { passed, failed } = await runStep(step);
  total.passed += passed;
  total.failed += failed;
}
if (total.failed > 0) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
