import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

declare global {
  interface Window {
    isSamePage?: true;
  }
}

const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isSamePage: true }).isSamePage);
const isMarked = (page: Page) => page.evaluate(() => window.isSamePage === true);

test("a talk, its speaker and their talks open without loading everything anew, there and back", async ({
  page,
  site,
}) => {
  const { username, name } = site.content.accounts.prolific;
  await page.goto(`/speakers/${username}`, { waitUntil: "networkidle" });
  await mark(page);
  await page.getByRole("link", { name: "Prolific talk 120" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Prolific talk 120");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Prolific talk 120");
  expect(await isMarked(page)).toBe(true);
});

test("the number of comments leads down the page, and a click with a key is the browser's", async ({
  page,
  site,
}) => {
  const { path } = site.content.talks.crowded;
  await page.goto(path, { waitUntil: "networkidle" });
  await page.getByRole("link", { name: /^\d+ comments$/ }).click();
  await expect(page).toHaveURL(`${path}#comments`);
  await expect(page.getByRole("heading", { name: "Comments" })).toBeInViewport();

  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    page
      .getByRole("link", { name: site.content.accounts.speaker.name, exact: true })
      .first()
      .click({ modifiers: ["ControlOrMeta"] }),
  ]);
  await expect(tab).toHaveURL(/\/speakers\//);
  await expect(page).toHaveURL(`${path}#comments`);
});
