import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { AccountName } from "./setup/site";

type Case = {
  form: string;
  as: AccountName | "visitor";
  path: string;
  typed: Record<string, string>;
  button: string;
  message: string;
  /** A field whose typing must not be lost. */
  kept?: string;
};

const tooLong = "x".repeat(200);

const cases: Case[] = [
  {
    form: "login",
    as: "visitor",
    path: "/login",
    typed: { Email: "not an address", Password: "whatever it is" },
    button: "Log in",
    message: "Invalid email or password.",
    kept: "Email",
  },
  {
    form: "new talk",
    as: "speaker",
    path: "/dashboard/talks/new",
    typed: { Title: "Kept", Video: "no link at all", Venue: "Here", Date: "2026-01-01" },
    button: "Publish talk",
    message: "We could not find a link in this.",
    kept: "Title",
  },
  {
    form: "profile",
    as: "other",
    path: "/dashboard/profile",
    typed: { Name: "Olga Other", Location: tooLong },
    button: "Save profile",
    message: "Field must be at most 64 characters long.",
    kept: "Name",
  },
  {
    form: "password",
    as: "other",
    path: "/dashboard/security",
    typed: {
      "Current password": "wrong",
      "New password": "long enough",
      "Repeat new password": "but another",
    },
    button: "Change password",
    message: "The two passwords do not match.",
  },
  {
    form: "email",
    as: "other",
    path: "/dashboard/security",
    typed: { Email: "olga@other.example", "Confirm with your password": "not the password" },
    button: "Change email",
    message: "This is not your current password.",
    kept: "Email",
  },
  {
    form: "comment",
    as: "visitor",
    path: "plain",
    typed: { Name: "Vic", Email: "nowhere", Comment: "A comment that must not be lost." },
    button: "Post comment",
    message: "Invalid email address.",
    kept: "Comment",
  },
];

for (const { form, as, path, typed, button, message, kept } of cases) {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? "" : " without JavaScript";

    test(`wrong input in the ${form} form${how}: a message at the field, and nothing typed is lost`, async ({
      open,
      site,
      complaints,
    }) => {
      complaints.expectStatus(422);
      const page = await open(as, { javaScriptEnabled });
      await page.goto(path === "plain" ? site.content.talks.plain.path : path);
      for (const [label, text] of Object.entries(typed)) {
        const field = fieldOf(page, label);
        // As somebody who changed the page would send it.
        await field.evaluate((element) => element.removeAttribute("maxlength"));
        await field.fill(text);
      }
      await page.getByRole("button", { name: button }).click();
      await expect(page.getByText(message).first()).toBeVisible();
      if (javaScriptEnabled) await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
      if (kept) await expect(fieldOf(page, kept)).toHaveValue(typed[kept] ?? "");

      // A bad post without JavaScript can spin the process for ever.
      await page.goto("/");
      await expect(page.locator("main")).toBeVisible();
    });
  }
}

// A section may bear the same name.
const fieldOf = (page: Page, label: string) =>
  page.locator("input, textarea").and(page.getByLabel(label, { exact: true }));
