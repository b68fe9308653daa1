import { expect, test } from "./fixtures";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without JavaScript";

  test(`an administrator has a test sent, and reads what the mail server said${how}`, async ({
    open,
    site,
    mailbox,
  }) => {
    const { email } = site.content.accounts.admin;
    const before = (await mailbox.to(email)).length;
    const page = await open("admin", { javaScriptEnabled });
    await page.goto("/admin/mail");
    await page.getByRole("button", { name: "Send me a test" }).click();
    await expect(page.getByText("Your test is in the outbox.").first()).toBeVisible();
    await expect.poll(async () => (await mailbox.to(email)).length, { timeout: 20_000 }).toBe(before + 1);
    await expect(async () => {
      await page.goto(page.url().replace(/#.*/, ""));
      await expect(page.getByText(/^250 /)).toBeVisible({ timeout: 500 });
    }).toPass();
  });
}

test("email is no speaker's to look at", async ({ open, complaints }) => {
  complaints.expectStatus(403);
  const page = await open("other");
  await page.goto("/admin/mail");
  await expect(page.getByRole("heading", { name: "This is not yours to change" })).toBeVisible();
});
