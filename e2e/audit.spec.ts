import { expect, test } from "./fixtures";

for (const javaScriptEnabled of [true, false]) {
  const [how, word] = javaScriptEnabled ? ["", "first"] : [", without JavaScript", "second"];

  test(`a speaker approves a comment, and an administrator reads who did, and from where${how}`, async ({
    open,
    site,
  }) => {
    const { id, title } = site.content.talks.audited;
    const { username, name } = site.content.accounts.speaker;
    const speaker = await open("speaker", { javaScriptEnabled });
    await speaker.goto("/dashboard/moderation");
    const comment = speaker.getByRole("listitem").filter({ hasText: `The ${word} of ${id}` });
    await comment.getByRole("button", { name: /^Approve/ }).click();
    await expect(comment.getByText("Approved.")).toBeVisible();

    const admin = await open("admin", { javaScriptEnabled });
    await admin.goto("/admin/moderation");
    await admin.getByRole("link", { name: "Audit log" }).click();
    const entry = admin.getByRole("listitem").filter({ hasText: title }).first();
    await expect(entry).toContainText("Comment approved");
    await expect(entry).toContainText(`${username} on a page`);
    await expect(entry).toContainText(/from (127\.0\.0\.1|::1)/);
    await expect(entry).toContainText("from held to published");
    await expect(entry).not.toContainText(name);

    await entry.getByRole("link", { name: "Everything about this comment" }).click();
    await expect(admin.getByText(/^Everything about comment \d+: /)).toBeVisible();
    await expect(admin.getByRole("main").getByRole("listitem")).toHaveCount(1);
    await admin.getByRole("link", { name: `Everything by ${username}` }).click();
    await expect(admin.getByText(`Everything by ${username}.`)).toBeVisible();
    await admin
      .getByRole("navigation", { name: "Entries by kind" })
      .getByRole("link", { name: "Comments" })
      .click();
    await expect(admin).toHaveURL(/\/admin\/audit\/of\/comment$/);
    await expect(admin.getByRole("link", { name: "Comments", exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
  });
}

test("the audit log is no speaker's to read, and no visitor's", async ({ open, complaints }) => {
  complaints.expectStatus(403);
  const speaker = await open("other");
  await speaker.goto("/admin/audit/of/comment");
  await expect(speaker.getByRole("heading", { name: "This is not yours to change" })).toBeVisible();
  const visitor = await open();
  await visitor.goto("/admin/audit");
  await expect(visitor).toHaveURL(/\/login\?/);
});
