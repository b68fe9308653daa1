import type { Page } from "@playwright/test";
import type { ParsedMail } from "mailparser";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";

async function askFor(page: Page, email: string, password: string) {
  await page.goto("/dashboard/security");
  await page.getByRole("textbox", { name: "Email" }).fill(email);
  await page.getByLabel("Confirm with your password").fill(password);
  await page.getByRole("button", { name: "Change email" }).click();
  const said = "Please follow the link in the message that we have sent to the new address.";
  await expect(page.getByText(said).first()).toBeVisible();
}

async function logIn(page: Page, email: string, password: string) {
  await page.goto("/login");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

const linkIn = ({ text = "" }: ParsedMail) => /^http\S+\/confirm-email\/\S+$/m.exec(text)?.[0] ?? "";

for (const javaScriptEnabled of [true, false]) {
  const who = javaScriptEnabled ? "moving" : "mover";
  const how = javaScriptEnabled ? "" : " without JavaScript";

  test(`a speaker gets a new address${how}, once its reader says so`, async ({
    open,
    site,
    mailbox,
    request,
    complaints,
  }) => {
    test.slow();
    complaints.expectStatus(404, 422);
    const { password, accounts } = site.content;
    const email = `${who}.with-a-rather-long-name-before-the-sign@a-new-place-with-a-long-name.example.org`;
    const page = await open(who, { javaScriptEnabled });
    await askFor(page, email, password);
    await page.goto("/dashboard/security");
    await expect(page.getByText(`We have written to ${email}.`)).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue(accounts[who].email);

    const mail = await mailbox.next(email, "confirm");
    for (const method of ["HEAD", "GET"])
      expect((await request.fetch(linkIn(mail), { method })).status()).toBe(200);
    const phone = await open("visitor", { javaScriptEnabled });
    await phone.setViewportSize({ width: 360, height: 740 });
    await phone.goto(linkIn(mail));
    await expect(phone.getByRole("heading", { level: 1 })).toHaveText(`Use ${email} for your account?`);
    if (javaScriptEnabled) await expectAccessible(phone);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await phone.getByRole("button", { name: "Confirm" }).click();
    await expect(phone.getByText("Your email address has been changed.").first()).toBeVisible();
    expect((await phone.goto(linkIn(mail)))?.status()).toBe(404);

    await logIn(phone, accounts[who].email, password);
    await expect(phone.getByText("Invalid email or password.")).toBeVisible();
    await logIn(phone, email, password);
    await expect(phone.getByRole("heading", { name: "My talks" })).toBeVisible();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : " without JavaScript";
  const who = javaScriptEnabled ? "prolific" : "popular";

  test(`a speaker cancels the change${how}, and the link does nothing any more`, async ({
    open,
    site,
    mailbox,
    complaints,
  }) => {
    complaints.expectStatus(404);
    const { password, accounts } = site.content;
    const email = `${who}.second-thoughts@example.org`;
    const page = await open(who, { javaScriptEnabled });
    await askFor(page, email, password);
    const mail = await mailbox.next(email, "confirm");
    await page.goto("/dashboard/security");
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole("button", { name: "Cancel the change" }).click();
    await expect(page.getByText("Your email address stays as it is.").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Cancel the change" })).toHaveCount(0);
    await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue(accounts[who].email);
    expect((await page.goto(linkIn(mail)))?.status()).toBe(404);
  });
}
