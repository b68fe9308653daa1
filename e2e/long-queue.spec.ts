import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const question = (page: Page, n: number) => page.getByRole("listitem").filter({ hasText: `Question ${n}.` });

test("a speaker works through a long queue: no comment is skipped, none stands there twice", async ({
  open,
  site,
}) => {
  const page = await open("popular");
  await page.goto(site.content.talks.flooded.path);
  await page.getByRole("link", { name: "More are waiting in your queue" }).click();
  await expect(page.getByRole("heading", { name: "Moderation" })).toBeVisible();
  for (const n of [1, 2]) {
    await question(page, n)
      .getByRole("button", { name: /^Approve/ })
      .click();
    await expect(question(page, n).getByText("Approved.")).toBeVisible();
  }
  await expect(page.getByRole("link", { name: /Moderation/ })).toContainText("58");
  await expect(question(page, 1)).toHaveCount(1);

  await page.getByRole("link", { name: "Next" }).click();
  await expect(question(page, 51)).toBeVisible();
  await expect(question(page, 60)).toBeVisible();
  await expect(page.getByRole("link", { name: "Next" })).toHaveCount(0);

  await page.getByRole("link", { name: "Oldest waiting" }).click();
  await expect(question(page, 3)).toBeVisible();
  const lately = page.getByRole("region", { name: "Decided lately" });
  await expect(lately.getByRole("listitem")).toHaveCount(2);
  await question(page, 2).getByRole("button", { name: /^Undo/ }).click();
  await expect(lately.getByRole("listitem")).toHaveCount(1);
  await expect(question(page, 2)).toHaveCount(1);
  await expect(question(page, 2).getByRole("button", { name: /^Approve/ })).toBeVisible();
});

test("a decision that the server did not take is not shown as taken, whatever is pressed meanwhile", async ({
  open,
  site,
  complaints,
}) => {
  complaints.expectStatus(503);
  const { path, id } = site.content.talks.failing;
  const page = await open("speaker");
  let fail = () => {};
  const isFailing = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route("**/api/v1/comments/*", async (route) => {
    await isFailing;
    await route.fulfill({ status: 503, json: { detail: "Not now." } });
  });
  await page.goto(path);
  const first = page.getByRole("listitem").filter({ hasText: `The first of ${id}` });
  await first.getByRole("button", { name: /^Approve/ }).click();
  await expect(first.getByRole("button", { name: /^Undo/ })).toHaveAttribute("aria-disabled", "true");
  await first.getByRole("button", { name: /^Undo/ }).click({ force: true });
  fail();
  await expect(first.getByRole("alert")).toHaveText("Not now.");
  await expect(first.getByRole("button", { name: /^Approve/ })).toHaveAttribute("aria-disabled", "false");
  await expect(first.getByText("Approved.")).toHaveCount(0);
});
