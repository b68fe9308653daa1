/** What journeys do with a second factor. */
import type { Page } from "@playwright/test";
import { secondFactorPath } from "@/lib/auth/second-factor/paths";
import { codeAt } from "@/lib/testing/totp-code";
import { expect } from "./fixtures";

export const said = (page: Page, text: string) => expect(page.getByText(text).first()).toBeVisible();

/** Whose code counts after the one of now, and is taken already. */
export const inHalfAMinute = () => new Date(Date.now() + 30_000);

/** Answers the question that follows the password. */
export async function typeCode(page: Page, code: string) {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Log in" }).click();
}

/** Turns on the second factor of whoever is logged in; gives its key and the recovery codes. */
export async function turnOn(page: Page, password: string) {
  await setUp(page, password);
  return confirm(page);
}

/** Begins to set it up, up to the QR code. */
export async function setUp(page: Page, password: string) {
  await page.goto(secondFactorPath);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("img", { name: "QR code" })).toBeVisible();
}

/** Types the first code of what is being set up. */
export async function confirm(page: Page) {
  const key = ((await page.locator("#totp-key").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("Code", { exact: true }).fill(codeAt(key));
  await page.getByRole("button", { name: "Turn on" }).click();
  await said(page, "Your second factor is on.");
  const codes = await page
    .getByRole("region", { name: "Your recovery codes" })
    .locator("code")
    .allInnerTexts();
  return { key, codes };
}

/** Asks for it to be turned off, on its page. */
export async function askToTurnOff(page: Page, password: string, code: string) {
  const off = page.getByRole("region", { name: "Turn off" });
  await off.getByLabel("Password").fill(password);
  await off.getByLabel("Code", { exact: true }).fill(code);
  await off.getByRole("button", { name: "Turn off" }).click();
}
