import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";

const secretOf = (page: Page) => page.locator("#token-secret");
const readSecret = async (page: Page) => (await secretOf(page).textContent()) ?? "";
const box = (page: Page, scope: string) => page.getByRole("checkbox", { name: scope, exact: true });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without JavaScript";
  const name = javaScriptEnabled ? "My <laptop>" : "My old <laptop>";

  test(`a speaker makes a token, uses it, and revokes it${how}`, async ({ open, site, complaints }) => {
    complaints.expectStatus(422);
    const page = await open("other", { javaScriptEnabled });
    await page.goto("/dashboard/security");
    await page.getByRole("main").getByRole("link", { name: "API tokens" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("API tokens");

    await page.getByLabel("Name", { exact: true }).fill(name);
    await box(page, "read").check();
    await box(page, "moderate").check();
    await expect(box(page, "admin")).toHaveCount(0);
    await page.getByLabel("Expires").selectOption("In 7 days");
    await page.getByLabel("Password").fill("a guess");
    await page.getByRole("button", { name: "Make token" }).click();
    await expect(page.getByText("This is not your current password.")).toBeVisible();
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
    await expect(page.getByLabel("Password")).toHaveValue(javaScriptEnabled ? "a guess" : "");
    await expect(page.getByLabel("Expires")).toHaveValue("7");
    for (const scope of ["read", "moderate"]) await expect(box(page, scope)).toBeChecked();
    await expect(box(page, "write")).not.toBeChecked();

    await page.getByLabel("Password").fill(site.content.password);
    await page.getByRole("button", { name: "Make token" }).click();
    await expect(page.getByText("You will not see it again.")).toBeVisible();
    const secret = await readSecret(page);
    expect(secret).toMatch(/^talks_[0-9a-f]{48}$/);
    expect(page.url()).toMatch(/\/dashboard\/tokens(#token-made)?$/);
    expect(await page.content()).not.toContain(site.content.password);
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("");
    if (javaScriptEnabled) await expectAccessible(page);

    const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
    await expect(row).toContainText(`…${secret.slice(-4)}`);
    await expect(row).toContainText("Never used");
    expect(await worksAt(site.url, secret)).toBe(true);
    await page.reload();
    await expect(row).toContainText("Last used");

    await page.getByRole("button", { name: `Revoke ${name}` }).click();
    await expect(page.getByText("The token was revoked.").first()).toBeVisible();
    await expect(row).toContainText("revoked");
    await expect(secretOf(page)).toHaveCount(0);
    expect(await worksAt(site.url, secret)).toBe(false);
  });
}

test("a secret is copied with one click, and shown to nobody else in this browser", async ({
  open,
  site,
}) => {
  const page = await open("admin", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto("/dashboard/tokens");
  await page.getByLabel("Name", { exact: true }).fill("The office");
  await box(page, "admin").check();
  await page.getByLabel("Password").fill(site.content.password);
  await page.getByRole("button", { name: "Make token" }).click();
  const secret = await readSecret(page);
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).press("ControlOrMeta+V");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(secret);
  expect(await page.evaluate(() => document.cookie)).not.toContain("talks_new_token");

  await page.reload();
  await expect(secretOf(page)).toHaveText(secret);
  const url = `${site.url}/`;
  const others = site.content.accounts.other.cookies.map(({ name, value }) => ({ name, value, url }));
  await page.context().addCookies(others);
  await page.goto("/dashboard/tokens");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API tokens");
  await expect(page.getByText("The office")).toHaveCount(0);
  await expect(secretOf(page)).toHaveCount(0);
});

test("a form without a scope is not sent, and says so", async ({ open, site }) => {
  const page = await open("popular");
  await page.goto("/dashboard/tokens");
  await page.getByLabel("Name", { exact: true }).fill("Nothing");
  await page.getByLabel("Password").fill(site.content.password);
  await page.getByRole("button", { name: "Make token" }).click();
  await expect(page.getByText("Choose at least one.")).toBeVisible();
  await expect(box(page, "read")).toBeFocused();
  await expect(page.getByText("No tokens yet.")).toBeVisible();
});

/** Whether the token stands for somebody: asked about a comment that is not there, which changes nothing. */
async function worksAt(url: string, token: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/1.0/comments/2000000000`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  expect([401, 404]).toContain(answer.status);
  return answer.status === 404;
}
