import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const attack = [
  '"><script>window.attacked = 1</script>',
  "<img src=x onerror=window.attacked=1>",
  "<svg/onload=window.attacked=1>",
  "[link](javascript:window.attacked=1)",
  "<javascript:window.attacked=1>",
  "![image](x onerror=window.attacked=1)",
  '<iframe srcdoc="<script>parent.attacked=1</script>"></iframe>',
  "{{constructor.constructor('window.attacked=1')()}}",
].join(" ");

test("nothing that is typed into any field is ever executed", async ({ open, site }) => {
  const talk = site.content.talks.hostile;
  const [speaker, admin, visitor] = [await open("speaker"), await open("admin"), await open()];
  const short = attack.slice(0, 120);

  await visitor.goto(talk.path);
  await visitor.getByLabel("Name").fill(attack.slice(0, 60));
  await visitor.getByLabel("Email").fill("mallory@example.com");
  await visitor.getByLabel("Comment", { exact: true }).fill(attack);
  await expect(visitor.getByRole("region", { name: "Preview" })).toContainText("link");
  await expectUnharmed(visitor);
  await visitor.getByRole("button", { name: "Post comment" }).click();
  await expect(visitor.getByText("Waiting for review")).toBeVisible();
  await expectUnharmed(visitor);

  await speaker.goto("/dashboard/talks/new");
  await speaker.getByLabel("Title").fill(short);
  await speaker.getByLabel("Description").fill(attack);
  await speaker.getByLabel("Venue", { exact: true }).fill(short);
  await speaker.getByLabel("Date").fill("2001-02-03");
  await speaker.getByRole("button", { name: "Publish talk" }).click();
  await expect(speaker.getByRole("status").getByText("The talk was added successfully.")).toBeVisible();
  await expectUnharmed(speaker);

  await admin.goto("/admin/moderation");
  await admin.getByRole("link", { name: "Next" }).click();
  const comment = admin.getByRole("listitem").filter({ hasText: "mallory@example.com" });
  await comment.getByRole("button", { name: /^Approve/ }).click();
  await expect(comment.getByText("Approved.")).toBeVisible();
  await expectUnharmed(admin);

  for (const path of [
    talk.path,
    `/speakers/${site.content.accounts.speaker.username}`,
    "/before/2001-02-04~1",
  ]) {
    await visitor.goto(path);
    await expect(visitor.locator("main")).toBeVisible();
    await expectUnharmed(visitor);
  }
});

for (const field of ["Video", "Slides", "Venue URL"]) {
  test(`${field} refuses an address that is a script`, async ({ open, complaints }) => {
    complaints.expectStatus(422);
    const page = await open("speaker");
    await page.goto("/dashboard/talks/new");
    await page.getByLabel("Title").fill("Refused");
    await page.getByLabel("Venue", { exact: true }).fill("Here");
    await page.getByLabel("Date").fill("2001-02-03");
    await page.getByLabel(field).fill("javascript:window.attacked=1");
    await page.getByRole("button", { name: "Publish talk" }).click();
    await expect(page.getByLabel(field)).toHaveAttribute("aria-invalid", "true");
    await expect(page).toHaveURL(/\/dashboard\/talks\/new$/);
  });
}

test("10 KB of nested quotes are answered within a second or so, and hold nobody else up", async ({
  site,
  open,
}) => {
  const [page, reader] = [await open(), await open()];
  await page.goto(site.content.talks.hostile.path);
  await page.getByLabel("Name").fill("Quinn Quoter");
  await page.getByLabel("Email").fill("quinn@example.com");
  await page.getByLabel("Comment", { exact: true }).fill(`${">".repeat(5_000)} ${"*a_ ".repeat(1_200)}`);
  const answered = page.getByText("Waiting for review").waitFor();
  await page.getByRole("button", { name: "Post comment" }).click();
  const begun = performance.now();
  await reader.goto("/login");
  expect(performance.now() - begun).toBeLessThan(2_000);
  await answered;
});

async function expectUnharmed(page: Page) {
  expect(await page.evaluate(() => "attacked" in window)).toBe(false);
  expect(
    await page.locator('main a[href^="javascript" i], main script:not([src]), main [onerror]').count(),
  ).toBe(0);
}
