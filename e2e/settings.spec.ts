import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const radio = (page: Page, kind: string, choice: string) =>
  page.getByRole("group", { name: kind, exact: true }).getByRole("radio", { name: choice });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : " without JavaScript";
  const zone = javaScriptEnabled ? "America/New_York" : "Asia/Tokyo";

  test(`a speaker says when it is morning${how}, and gets a digest then`, async ({ open }) => {
    const page = await open("popular", { javaScriptEnabled });
    await page.goto("/dashboard/profile");
    await page.getByLabel("Time zone").selectOption(zone);
    await page.getByRole("button", { name: "Save profile" }).click();
    await expect(page.getByText("Your profile has been updated.").first()).toBeVisible();

    await page.goto("/dashboard/profile");
    await expect(page.getByLabel("Time zone")).toHaveValue(zone);
    await page.getByRole("link", { name: "Email settings" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Email settings");
    await expect(page.getByText(`${zone} time`)).toBeVisible();
    await radio(page, "New comments on your talks", "Daily digest").check();
    await radio(page, "New comments on talks you commented on", "Off").check();
    await page.getByRole("button", { name: "Save email settings" }).click();
    await expect(page.getByText("Your email settings have been saved.").first()).toBeVisible();

    await page.goto("/dashboard/notifications");
    await expect(radio(page, "Comments that wait for you", "At once")).toBeChecked();
    await expect(radio(page, "New comments on your talks", "Daily digest")).toBeChecked();
    await expect(radio(page, "New comments on talks you commented on", "Off")).toBeChecked();
  });
}

test("every save is confirmed, also the second one on the same page", async ({ open }) => {
  const page = await open("admin");
  await page.goto("/dashboard/notifications");
  const said = page.getByRole("status").getByText("Your email settings have been saved.");
  for (const choice of ["Off", "At once"]) {
    await radio(page, "Comments that wait for you", choice).check();
    await page.getByRole("button", { name: "Save email settings" }).click();
    await expect(said).toBeVisible();
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect(said).toHaveCount(0);
    await expect(radio(page, "Comments that wait for you", choice)).toBeChecked();
  }
});

test("who never chose a time zone is offered the browser's own, which is not taken unasked", async ({
  open,
}) => {
  const page = await open("admin");
  await page.goto("/dashboard/profile");
  const field = page.getByLabel("Time zone");
  const offer = page.getByRole("button", { name: "Use Europe/Berlin" });
  await expect(offer).toBeVisible();
  await expect(field).toHaveValue("UTC");
  await offer.click();
  await expect(field).toHaveValue("Europe/Berlin");
  await expect(field).toBeFocused();
  await expect(offer).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : " without JavaScript";

  test(`a time zone that there is none of is refused${how}, and nothing typed is lost`, async ({
    open,
    complaints,
  }) => {
    complaints.expectStatus(422);
    const page = await open("admin", { javaScriptEnabled });
    await page.goto("/dashboard/profile");
    await page.getByLabel("Location").fill("Olympus Mons");
    // As somebody who changed the page would send it.
    await page
      .locator('option[value="Europe/Rome"]')
      .evaluate((option) => option.setAttribute("value", "Mars/Tharsis"));
    await page.getByLabel("Time zone").selectOption("Mars/Tharsis");
    await page.getByRole("button", { name: "Save profile" }).click();
    await expect(page.getByText("Choose a time zone from the list.")).toBeVisible();
    await expect(page.getByLabel("Location")).toHaveValue("Olympus Mons");
  });
}
