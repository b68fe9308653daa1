import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./e2e/setup/chromium";

const toldOnce = (journey: string) => `${journey}.spec.ts`;

/** The journeys run against the production build in NEXT_DIST_DIR, once on each database. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/playwright",
  globalSetup: "./e2e/setup/start.ts",
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    launchOptions: await chromiumLaunch(),
    actionTimeout: 10_000,
    trace: "retain-on-failure",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
  },
  snapshotPathTemplate: "{testDir}/{testFilePath}-snapshots/{arg}{ext}",
  // What does not touch a database is told once.
  projects: [
    { name: "sqlite" },
    {
      name: "postgresql",
      testIgnore: [
        "mail-looks",
        "goodbye",
        "outage",
        "processes",
        "every-page",
        "api-docs",
        "headers",
        "cross-site",
        "observe",
        "weight",
        "soft-links",
      ].map(toldOnce),
    },
  ],
});
