import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test("a visitor without a mouse finds a talk and comments on it", async ({ page, site }) => {
  const { path, title } = site.content.talks.keyboard;
  await page.goto(`/speakers/${site.content.accounts.speaker.username}`);
  await tabTo(page, page.getByRole("link", { name: title }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await tabTo(page, page.getByLabel("Name"));
  await page.keyboard.type("Kim Keyboard");
  await tabTo(page, page.getByLabel("Email"));
  await page.keyboard.type("kim@example.com");
  await tabTo(page, page.getByLabel("Comment", { exact: true }));
  await page.keyboard.type("Typed, not clicked.");
  await tabTo(page, page.getByRole("button", { name: "Post comment" }));
  await page.keyboard.press("Enter");
  const said = page.getByRole("status").filter({ hasText: "reviewed by the presenter" });
  await expect(said).toBeFocused();
});

test("a speaker without a mouse logs in", async ({ page, site }) => {
  await page.goto("/login");
  await tabTo(page, page.getByLabel("Email"));
  await page.keyboard.type(site.content.accounts.speaker.email);
  await tabTo(page, page.getByLabel("Password"));
  await page.keyboard.type(site.content.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "My talks" })).toBeVisible();
});

const furthest = 150;

/** Presses Tab until the element has the focus, which must be visible there. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < furthest; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} cannot be reached by keyboard`);
}
