import { expect, test } from "./fixtures";
import { logIn } from "./log-in";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : " without JavaScript";

  test(`a speaker logs in on the first visit${how}, and gets where they were going`, async ({
    open,
    site,
  }) => {
    const page = await open("visitor", { javaScriptEnabled });
    const { email } = site.content.accounts.speaker;
    await page.goto("/dashboard/profile");
    await expect(page.getByText("Please log in to access this page.")).toBeVisible();
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(site.content.password);
    await page.getByLabel("Keep me logged in").check();
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page).toHaveURL(/\/dashboard\/profile$/);
    await expect(page.getByLabel("Name")).toHaveValue("Sam Speaker");
  });

  test(`a wrong password${how} is refused, and the email stays`, async ({ open, site, complaints }) => {
    complaints.expectStatus(422);
    const page = await open("visitor", { javaScriptEnabled });
    const { email } = site.content.accounts.speaker;
    await page.goto("/login");
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page.getByText("Invalid email or password.")).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue(email);
    await expect(page.getByLabel("Password")).toHaveAttribute("value", "");
  });
}

test("logging out ends the session, and says so", async ({ open, site }) => {
  const page = await open();
  await logIn(page, site, site.content.accounts.other);
  await page.getByRole("link", { name: "Log out" }).click();
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page.getByRole("status").getByText("You have been logged out.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Speaker login" })).toBeVisible();
  await page.goto("/dashboard/talks");
  await expect(page).toHaveURL(/\/login/);
});

test("a new password replaces the old one, and ends the other sessions", async ({ open, site }) => {
  const { email } = site.content.accounts.restless;
  const [page, elsewhere] = [await open("restless"), await open("restless")];
  await page.goto("/dashboard/security");
  await page.getByLabel("Current password").fill(site.content.password);
  await page.getByLabel("New password", { exact: true }).fill("a better one than before");
  await page.getByLabel("Repeat new password").fill("a better one than before");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("status").getByText("Your password has been changed.")).toBeVisible();

  await elsewhere.goto("/dashboard/talks");
  await elsewhere.getByLabel("Email").fill(email);
  await elsewhere.getByLabel("Password").fill("a better one than before");
  await elsewhere.getByRole("button", { name: "Log in" }).click();
  await expect(elsewhere.getByRole("heading", { name: "My talks" })).toBeVisible();
});
