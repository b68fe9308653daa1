import { expect, test } from "./fixtures";

test("what a speaker typed survives a lost connection", async ({ open, complaints }) => {
  complaints.expectLostConnection();
  const page = await open("speaker");
  await page.goto("/dashboard/talks/new");
  await page.getByLabel("Title").fill("Typed on a train");
  await page.getByLabel("Description").fill("A long story.");
  await page.getByLabel("Venue", { exact: true }).fill("Between two tunnels");
  await page.getByLabel("Date").fill("2026-03-04");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Publish talk" }).click();
  await expect(page.getByText("This could not be sent.")).toBeVisible();
  await expect(page.getByLabel("Description")).toHaveValue("A long story.");

  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Publish talk" }).click();
  await expect(page.getByRole("status").getByText("The talk was added successfully.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Typed on a train");
});

test("what a visitor typed survives a lost connection", async ({ open, site, complaints }) => {
  complaints.expectLostConnection();
  const page = await open();
  await page.goto(site.content.talks.plain.path);
  await page.getByLabel("Name").fill("Vera Visitor");
  await page.getByLabel("Email").fill("vera@example.com");
  await page.getByLabel("Comment", { exact: true }).fill("From the back row.");
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("From the back row.");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByText("This could not be sent.")).toBeVisible();

  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByRole("status").getByText(/will be published after it is reviewed/)).toBeVisible();
});
