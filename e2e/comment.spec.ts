import { expect, test } from "./fixtures";
import { logIn } from "./log-in";

const held = "Your comment will be published after it is reviewed by the presenter.";

test("a visitor comments: sees a preview, then their own comment waiting, in this browser only", async ({
  page,
  open,
  site,
}) => {
  const { path } = site.content.talks.commented;
  await page.goto(path);
  await page.getByLabel("Name").fill("Vera Visitor");
  await page.getByLabel("Email").fill("vera@example.com");
  await page.getByLabel("Comment", { exact: true }).fill("Is it **really** so?");
  await expect(page.getByRole("region", { name: "Preview" }).locator("strong")).toHaveText("really");
  await expect(page.getByLabel("Notify me when new comments are posted")).toBeChecked();
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByRole("status").getByText(held)).toBeVisible();
  await expect(page.getByText("Waiting for review")).toBeVisible();
  await expect(page.locator("li").filter({ hasText: "Waiting for review" }).locator("strong")).toHaveText(
    "really",
  );

  const stranger = await open();
  await stranger.goto(path);
  await expect(stranger.getByRole("button", { name: "Post comment" })).toBeVisible();
  await expect(stranger.getByText("Vera Visitor")).toHaveCount(0);
});

test("a visitor comments without JavaScript", async ({ open, site }) => {
  const page = await open("visitor", { javaScriptEnabled: false });
  await page.goto(site.content.talks.commentedWithoutScript.path);
  await page.getByLabel("Name").fill("Nora Noscript");
  await page.getByLabel("Email").fill("nora@example.com");
  await page.getByLabel("Comment", { exact: true }).fill("A plain question.");
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByText(held)).toBeVisible();
});

test("the presenter's own comment is published at once, under their name", async ({ open, site }) => {
  const page = await open("speaker");
  await page.goto(site.content.talks.commented.path);
  await expect(page.getByText("Commenting as Sam Speaker")).toBeVisible();
  await page.getByLabel("Comment", { exact: true }).fill("An answer from the stage.");
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByRole("status").getByText("Your comment has been published.")).toBeVisible();

  const visitor = await open();
  await visitor.goto(site.content.talks.commented.path);
  await expect(visitor.getByText("An answer from the stage.")).toBeVisible();
});

test("another speaker's comment is held like a visitor's", async ({ open, site }) => {
  const page = await open("other");
  await page.goto(site.content.talks.commented.path);
  await expect(page.getByText("Commenting as Olga Other")).toBeVisible();
  await page.getByLabel("Comment", { exact: true }).fill("From one speaker to another.");
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByRole("status").getByText(held)).toBeVisible();
});

test("a comment written in a session that ended is kept, and can be sent as a visitor's", async ({
  open,
  site,
  complaints,
}) => {
  complaints.expectStatus(401, 422);
  const page = await open("other");
  await page.goto(site.content.talks.commented.path);
  await expect(page.getByText("Commenting as Olga Other")).toBeVisible();
  await page.getByLabel("Comment", { exact: true }).fill("Written for a very long time.");
  await page.context().clearCookies({ name: /session-token/ });
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByText("Please log in to access this page.")).toBeVisible();

  await page.getByLabel("Name").fill("Olga");
  await page.getByLabel("Email").fill("olga@example.com");
  await expect(page.getByLabel("Comment", { exact: true })).toHaveValue("Written for a very long time.");
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByRole("status").getByText(held)).toBeVisible();
});

test("a comment that is posted leaves what was begun under another talk alone", async ({ page, site }) => {
  const { plain, commented } = site.content.talks;
  await page.goto(plain.path);
  await page.getByLabel("Comment", { exact: true }).fill("I will finish this later.");
  await page.goto(commented.path);
  await page.getByLabel("Name").fill("Vera Visitor");
  await page.getByLabel("Email").fill("vera@example.com");
  await page.getByLabel("Comment", { exact: true }).fill("This first.");
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByRole("status").getByText(held)).toBeVisible();

  await page.goto(commented.path);
  await expect(page.getByText("This first.")).toBeVisible();
  await expect(page.getByLabel("Comment", { exact: true })).toHaveValue("");
  await page.goto(plain.path);
  await expect(page.getByLabel("Comment", { exact: true })).toHaveValue("I will finish this later.");
});

test("a speaker who logs out still sees their own comment waiting, in this browser", async ({
  open,
  site,
}) => {
  const { path } = site.content.talks.commented;
  const page = await open();
  await logIn(page, site, site.content.accounts.other);
  await page.goto(path);
  await expect(page.getByText("Commenting as Olga Other")).toBeVisible();
  await page.getByLabel("Comment", { exact: true }).fill("My last word for today.");
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByRole("status").getByText(held)).toBeVisible();
  await page.getByRole("link", { name: "Log out" }).click();
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page.getByRole("status").getByText("You have been logged out.")).toBeVisible();

  await page.goto(path);
  await expect(page.getByText("My last word for today.")).toBeVisible();
  await expect(page.getByText("Waiting for review")).toBeVisible();
});
