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

test("a year is jumped to from the first page, and from further ones by way of that", async ({ page }) => {
  await page.goto("/");
  await turn(page, "Older");
  const years = page.getByRole("navigation", { name: "Years" });
  await years.getByRole("link", { name: "Jump to a year" }).click();
  await expect(page).toHaveURL(/\/#years$/);
  await years.getByRole("link", { name: "1999" }).click();
  await expect(page).toHaveURL(/\/before\/\d{4}-\d\d-\d\d~\d+$/);
  await expect(page.locator("main h2").first()).toHaveText("1999");
});

test("an address of a list that no talk is at leads to the page that shows the same", async ({ request }) => {
  const asked = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    return { status: answer.status(), to: answer.headers().location };
  };
  const madeUp = "/before/1999-04-01~2000000000";
  expect(await asked(madeUp.replace("~", "%7E"))).toEqual({ status: 308, to: madeUp });
  const { status, to } = await asked(madeUp);
  expect([status, to]).toEqual([307, expect.stringMatching(/^\/before\/\d{4}-\d\d-\d\d~\d+$/)]);
  expect(await asked(to ?? "")).toMatchObject({ status: 200 });
  expect(await asked("/before/2199-12-31~1")).toEqual({ status: 307, to: "/" });
  expect(await asked("/before/1900-01-01~1")).toMatchObject({ status: 404 });
  expect(await asked("/before/1999-02-30~1")).toMatchObject({ status: 404 });
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
  await page.goto(path);
  await page
    .getByRole("navigation", { name: "Pages of comments by number" })
    .getByRole("link", { name: "Page 3" })
    .click();
  await expect(page.locator("#comment-250")).toBeVisible();
});

test("reading works without JavaScript", async ({ open, site }) => {
  const page = await open("visitor", { javaScriptEnabled: false });
  await page.goto("/");
  await page.getByText("Jump to a year").click();
  await page.getByRole("navigation", { name: "Years" }).getByRole("link", { name: "1999" }).click();
  await expect(page).toHaveURL(/\/before\//);
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
