import type { Page } from "@playwright/test";
import { codeAt } from "@/lib/testing/totp-code";
import { expect } from "./fixtures";
import { typeCode } from "./second-factor";
import type { Site } from "./setup/site";

/** Opens a session of the page's own: a journey that ends one must not end the one that others share. */
export async function logIn(
  page: Page,
  { content }: Site,
  { email, factorKey }: { email: string; factorKey?: string | undefined },
) {
  await page.goto("/login");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(content.password);
  await page.getByRole("button", { name: "Log in" }).click();
  if (factorKey) await typeCode(page, codeAt(factorKey));
  await expect(page.getByRole("heading", { name: "My talks" })).toBeVisible();
}
