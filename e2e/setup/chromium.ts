import type { LaunchOptions } from "@playwright/test";

/**
 * The browser at TEST_BROWSER; else, on Linux x64, the Chromium in the npm package; else Playwright's own.
 */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  const own = process.env.TEST_BROWSER;
  if (own) return { executablePath: own };
  if (process.platform !== "linux" || process.arch !== "x64") return {};
  const { default: chromium } = await import("@sparticuz/chromium");
  // The package's own arguments include --single-process, which ends with the first context that is closed.
  return { executablePath: await chromium.executablePath(), args: ["--no-sandbox", "--disable-gpu"] };
}
