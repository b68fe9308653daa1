import type { Page } from "@playwright/test";
import { secondFactorPath } from "@/lib/auth/second-factor/paths";
import { codeAt } from "@/lib/testing/totp-code";
import { expectAccessible } from "./accessible";
import { expect } from "./fixtures";
import { askToTurnOff, confirm, inHalfAMinute, said, setUp, turnOn, typeCode } from "./second-factor";
import { test } from "./setup/own-site";
import type { AccountName } from "./setup/site";

async function logIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto("/login?next=/dashboard/profile");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

async function logOut(page: Page) {
  await page.goto("/logout");
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page).toHaveURL(/\/(#logged-out)?$/);
}

const journeys: { how: string; who: AccountName; javaScriptEnabled: boolean }[] = [
  { how: "", who: "careful", javaScriptEnabled: true },
  { how: " without JavaScript", who: "carefulWithoutScript", javaScriptEnabled: false },
];

for (const { how, who, javaScriptEnabled } of journeys) {
  test(`a speaker turns a second factor on, logs in with it, and turns it off${how}`, async ({
    open,
    site,
    mailbox,
    complaints,
  }) => {
    complaints.expectStatus(422);
    const { password } = site.content;
    const known = { email: site.content.accounts[who].email, password };
    const [page, elsewhere] = [await open(who, { javaScriptEnabled }), await open(who)];

    await page.goto("/dashboard/security");
    await page.getByRole("link", { name: "Set up a second factor" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second factor");
    await page.getByLabel("Password").fill("a guess");
    await page.getByRole("button", { name: "Set up" }).click();
    await said(page, "This is not your current password.");
    const { key, codes } = await turnOn(page, password);
    expect(codes).toHaveLength(10);
    const { text } = await mailbox.next(known.email, "Your second factor was turned on");
    expect(text).toContain("Browser: Chrome on Linux");
    await elsewhere.goto("/dashboard/talks");
    await expect(elsewhere).toHaveURL(/\/login/);

    await logOut(page);
    await logIn(page, known);
    await expect(page).toHaveURL(/\/login\/code$/);
    await typeCode(page, "000000x");
    await said(page, "This code is not right, or it was used already.");
    const code = codeAt(key, inHalfAMinute());
    await typeCode(page, code);
    await expect(page).toHaveURL(/\/dashboard\/profile$/);

    await logOut(page);
    await logIn(page, known);
    await typeCode(page, code);
    await said(page, "This code is not right, or it was used already.");
    await typeCode(page, String(codes[0]).toUpperCase());
    await expect(page).toHaveURL(/\/dashboard\/profile$/);

    await page.goto(secondFactorPath);
    await said(page, "9 recovery codes are left.");
    await askToTurnOff(page, password, String(codes[0]));
    await said(page, "This code is not right, or it was used already.");
    await askToTurnOff(page, password, String(codes[1]));
    await said(page, "Your second factor is off.");
    await mailbox.next(known.email, "Your second factor was turned off");

    await logOut(page);
    await logIn(page, known);
    await expect(page).toHaveURL(/\/dashboard\/profile$/);
  });
}

test("what a second factor shows is for everybody: axe finds nothing on its way", async ({
  open,
  site,
  complaints,
}) => {
  complaints.expectStatus(422);
  const { accounts, password } = site.content;
  const page = await open("visitor");
  await page.setViewportSize({ width: 360, height: 740 });
  await logIn(page, { email: accounts.secured.email, password });
  await expect(page).toHaveURL(/\/login\/code$/);
  await expectAccessible(page);
  await typeCode(page, "000000x");
  await said(page, "This code is not right, or it was used already.");
  await expectAccessible(page);

  const other = await open("enrolling");
  await other.setViewportSize({ width: 360, height: 740 });
  await setUp(other, password);
  await expectAccessible(other);
  await confirm(other);
  await expectAccessible(other);
});

test("the password alone opens no door of an account with a second factor", async ({ open, site }) => {
  const { accounts, password } = site.content;
  const { email } = accounts.secured;
  const page = await open("visitor");
  const basic = `Basic ${Buffer.from(`${email}:${password}`).toString("base64")}`;
  const token = await page.request.post("/api/v1/tokens", { headers: { authorization: basic }, data: {} });
  expect(token.status()).toBe(403);
  expect(await token.text()).toContain("This account has a second factor.");

  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const form = { csrfToken, email, password, json: "true" };
  const answer = await page.request.post("/api/auth/callback/credentials", { form });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain("This account has a second factor");
  await page.goto("/login/code");
  await expect(page).toHaveURL(/\/login$/);
  await page.goto("/dashboard/talks");
  await expect(page).toHaveURL(/\/login\?next/);
});

test("where administrators need one, they are speakers until it is set up", async ({
  open,
  startSite,
  complaints,
}) => {
  complaints.expectStatus(403, 422);
  const site = await startSite({ REQUIRE_2FA: "admins" });
  const known = { email: "root@example.com", password: "correct horse battery staple" };
  await site.talksTold(known.password, "adduser", "--admin", "--password-stdin", known.email, "root");
  const page = await open("visitor", { baseURL: site.url });
  await logIn(page, known);
  await expect(page).toHaveURL(/\/dashboard\/profile$/);
  await said(page, "Administrators need a second factor here.");
  await expect(page.getByRole("link", { name: "All comments" })).toHaveCount(0);
  const queue = () => page.request.get("/api/v1/moderation?scope=all");
  expect((await queue()).status()).toBe(403);
  await page.goto("/admin/moderation");
  await expect(page).toHaveURL(new RegExp(`${secondFactorPath}$`));

  await turnOn(page, known.password);
  await expect(page.getByText("Administrators need a second factor here.")).toHaveCount(0);
  await page.getByRole("link", { name: "All comments" }).click();
  await expect(page).toHaveURL(/\/admin\/moderation$/);
  expect((await queue()).status()).toBe(200);

  await site.talks("second-factor", "off", "root");
  await page.goto("/admin/moderation");
  await expect(page).toHaveURL(/\/login/);
});
