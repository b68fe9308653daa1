import type { Page } from "@playwright/test";
import { expect } from "./fixtures";
import type { Site } from "./setup/site";

/** Opens a session of the page's own: a journey that ends one must not end the one that others share. */
export async function logIn(page: Page, { content }: Site, { email }: { email: string }) {
  await page.goto("/login");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(content.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("heading", { name: "My talks" })).toBeVisible();
}
