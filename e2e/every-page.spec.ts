import type { Page } from "@playwright/test";
import { expectAccessible, expectAccessibleInLight } from "./accessible";
import { expect, test } from "./fixtures";
import { everyPage } from "./sitemap";

for (const { name, as, path } of everyPage) {
  test(`${name}: axe finds nothing in light or dark, and a phone of 360 px shows all of it`, async ({
    open,
    site,
    complaints,
  }) => {
    complaints.expectStatus(403, 404, 410);
    const page = await open(as);
    await page.goto(path(site.content));
    await expect(page).toHaveTitle(/Talks/);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await expectAccessibleInLight(page);
  });
}

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
