import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const titles = (page: Page) => page.getByRole("link", { name: /^Prolific talk \d+$/ }).allTextContents();

test("120 talks are paged through, there and back, none twice and none missing", async ({ page, site }) => {
  const { username } = site.content.accounts.prolific;
  const start = `/speakers/${username}`;
  await page.goto(start);
  const seen = [await titles(page)];
  while ((await page.getByRole("link", { name: "Older" }).count()) > 0) {
    await turn(page, "Older");
    seen.push(await titles(page));
  }
  expect(seen.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(seen.flat()).toEqual(Array.from({ length: 120 }, (_, n) => `Prolific talk ${120 - n}`));

  await turn(page, "Newer");
  expect(await titles(page)).toEqual(seen[1]);
  await turn(page, "Newer");
  expect(await titles(page)).toEqual(seen[0]);
});

test("the timeline's older pages have paths of their own, and are not indexed", async ({ page }) => {
  await page.goto("/");
  await turn(page, "Older");
  await expect(page).toHaveURL(/\/before\/\d{4}-\d\d-\d\d~\d+$/);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex, follow");
});

test("250 comments fill three pages, by number", async ({ page, site }) => {
  const { path } = site.content.talks.crowded;
  for (const [address, first, last] of [
    [path, 1, 100],
    [`${path}/comments/2`, 101, 200],
    [`${path}/comments/3`, 201, 250],
  ] as const) {
    await page.goto(address);
    await expect(page.locator(`#comment-${first}`)).toContainText(`Answer ${first}`);
    await expect(page.locator(`#comment-${last}`)).toContainText(`Answer ${last}`);
    await expect(page.locator('[id^="comment-"][class="comment"]')).toHaveCount(last - first + 1);
  }
});

test("reading works without JavaScript", async ({ open, site }) => {
  const page = await open("visitor", { javaScriptEnabled: false });
  await page.goto("/");
  await page.getByRole("link", { name: "Older" }).click();
  await page.goto(site.content.talks.crowded.path);
  await expect(page.locator("#comment-100")).toBeVisible();
});

async function turn(page: Page, name: "Older" | "Newer") {
  const before = page.url();
  await page.getByRole("link", { name }).click();
  await page.waitForURL((url) => url.href !== before);
  await expect(page.locator("main")).toBeVisible();
}
