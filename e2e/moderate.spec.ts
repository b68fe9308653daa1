import { expect, test } from "./fixtures";

test("the speaker approves, rejects and undoes on the talk's own page", async ({ open, site }) => {
  const { path, id } = site.content.talks.moderated;
  const [page, visitor] = [await open("speaker"), await open()];
  await visitor.goto(path);
  await page.goto(path);
  const first = page.getByRole("listitem").filter({ hasText: `The first of ${id}` });
  await first.getByRole("button", { name: /^Approve/ }).click();
  await expect(first.getByText("Approved.")).toBeVisible();
  await expect(async () => {
    await visitor.reload();
    await expect(visitor.getByText(`The first of ${id}`)).toBeVisible({ timeout: 500 });
  }).toPass();

  const second = page.getByRole("listitem").filter({ hasText: `The second of ${id}` });
  await second.getByRole("button", { name: /^Reject/ }).click();
  await expect(second.getByText("Rejected.")).toBeVisible();
  await second.getByRole("button", { name: /^Undo/ }).click();
  await expect(second.getByRole("button", { name: /^Approve/ })).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText(`The second of ${id}`)).toHaveCount(0);
});

test("the speaker takes a published comment back", async ({ open, site }) => {
  const { path } = site.content.talks.keyboard;
  const page = await open("speaker");
  await page.goto(path);
  await page.getByLabel("Comment", { exact: true }).fill("I should not have said this.");
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByRole("status").getByText("Your comment has been published.")).toBeVisible();
  await page
    .getByRole("button", { name: /^Take back/ })
    .first()
    .click();

  const visitor = await open();
  await expect(async () => {
    await visitor.goto(path);
    await expect(visitor.getByText("I should not have said this.")).toHaveCount(0);
  }).toPass();
});

test("the queue says how many wait, and approves from there, with and without JavaScript", async ({
  open,
  site,
}) => {
  const { path, id } = site.content.talks.queued;
  for (const [javaScriptEnabled, word] of [
    [true, "first"],
    [false, "second"],
  ] as const) {
    const page = await open("speaker", { javaScriptEnabled });
    await page.goto("/dashboard/moderation");
    await expect(page.getByRole("link", { name: /Moderation/ })).toHaveText(/\d/);
    const comment = page
      .getByRole("listitem")
      .filter({ hasText: `The ${word} of ${id}` })
      .first();
    await comment.getByRole("button", { name: /^Approve/ }).click();
    await expect(comment.getByText("Approved.")).toBeVisible();
  }
  const visitor = await open();
  await visitor.goto(path);
  await expect(visitor.getByText(`The first of ${id}`)).toBeVisible();
  await expect(visitor.getByText(`The second of ${id}`)).toBeVisible();
});

test("an administrator decides on everybody's comments", async ({ open, site }) => {
  const { id } = site.content.talks.queued;
  const page = await open("admin");
  await page.goto("/admin/moderation");
  const third = page.getByRole("listitem").filter({ hasText: `The third of ${id}` });
  await third.getByRole("button", { name: /^Spam/ }).click();
  await expect(third.getByText("Marked as spam.")).toBeVisible();
});
