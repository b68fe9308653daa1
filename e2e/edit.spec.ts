import sharp from "sharp";
import { expect, test } from "./fixtures";

const editPath = ({ id }: { id: number }) => `/dashboard/talks/${id}/edit`;

test("the speaker edits their talk; its old address leads to the new one", async ({ open, site }) => {
  const talk = site.content.talks.edited;
  const page = await open("speaker");
  await page.goto(talk.path);
  await page.getByRole("link", { name: /^Edit/ }).click();
  await page.getByLabel("Title").fill("A talk with a typo in its title");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("status").getByText("The talk was updated successfully.")).toBeVisible();
  await page.goto(talk.path);
  await expect(page).toHaveURL(/a-talk-with-a-typo-in-its-title$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A talk with a typo in its title");
});

test("another speaker may not: 403", async ({ open, site, complaints }) => {
  complaints.expectStatus(403);
  const page = await open("other");
  const answer = await page.goto(editPath(site.content.talks.plain));
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is not yours to change");
  await page.goto(site.content.talks.plain.path);
  await expect(page.getByText("Commenting as Olga Other")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Edit/ })).toHaveCount(0);
});

test("a visitor is asked to log in", async ({ page, site }) => {
  await page.goto(editPath(site.content.talks.plain));
  await expect(page.getByText("Please log in to access this page.")).toBeVisible();
});

test("an administrator edits and takes down anybody's talk; its address answers 410", async ({
  open,
  site,
  complaints,
}) => {
  complaints.expectStatus(410);
  const { doomed } = site.content.talks;
  const [page, visitor] = [await open("admin"), await open()];
  await visitor.goto(doomed.path);
  await page.goto(editPath(doomed));
  await page.getByLabel("Venue", { exact: true }).fill("Somewhere else");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("status").getByText("The talk was updated successfully.")).toBeVisible();

  await page.goto(editPath(doomed));
  await page.getByRole("link", { name: "Delete talk" }).click();
  await page.getByRole("button", { name: "Delete talk" }).click();
  await expect(page.getByRole("status").getByText("The talk was deleted.")).toBeVisible();
  expect((await visitor.goto(doomed.path))?.status()).toBe(410);
  await expect(visitor.getByText("This talk was taken down")).toBeVisible();
});

test("without JavaScript, too, nobody saves over somebody else's changes, however often they try", async ({
  open,
  site,
  complaints,
}) => {
  complaints.expectStatus(422);
  const { contested } = site.content.talks;
  const [slow, quick] = [await open("speaker", { javaScriptEnabled: false }), await open("admin")];
  await slow.goto(editPath(contested));
  await quick.goto(editPath(contested));
  await quick.getByLabel("Venue", { exact: true }).fill("The right hall");
  await quick.getByRole("button", { name: "Save changes" }).click();
  await expect(quick.getByRole("status").getByText("The talk was updated successfully.")).toBeVisible();

  await slow.getByLabel("Venue", { exact: true }).fill("The wrong hall");
  for (const _time of ["first", "second"]) {
    await slow.getByRole("button", { name: "Save changes" }).click();
    await expect(slow.getByRole("alert")).toBeVisible();
    await expect(slow.getByLabel("Venue", { exact: true })).toHaveValue("The wrong hall");
  }
  await quick.goto(contested.path);
  await expect(quick.getByText("The right hall")).toBeVisible();
});

test("unsaved typing is not lost without a warning", async ({ open }) => {
  const page = await open("speaker");
  await page.goto("/dashboard/talks/new");
  await page.getByLabel("Title").pressSequentially("Half a tit");
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(page.getByLabel("Title")).toHaveValue("Half a tit");
});

test("the speaker's profile shows what they say of themselves", async ({ open, site }) => {
  const { username } = site.content.accounts.prolific;
  const page = await open("prolific");
  await page.goto("/dashboard/profile");
  await page.getByLabel("Location").fill("Gdańsk");
  await page.getByLabel("Bio").fill("Speaks **often**.");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("status").getByText("Your profile has been updated.")).toBeVisible();
  await page.goto(`/speakers/${username}`);
  await expect(page.getByText("Gdańsk")).toBeVisible();
  await expect(page.locator("strong", { hasText: "often" })).toBeVisible();
});

test("a speaker's photo is shown in place of the picture made for them, wherever they are", async ({
  open,
  site,
}) => {
  const { username } = site.content.accounts.other;
  const page = await open("other");
  const visitor = await open();
  await visitor.goto(`/speakers/${username}`);
  await expect(visitor.locator(`img[src="/avatars/${username}.svg"]`).first()).toBeVisible();

  await page.goto("/dashboard/profile");
  await page
    .getByLabel("Picture")
    .setInputFiles({ name: "me.png", mimeType: "image/png", buffer: await photo() });
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("status").getByText("Your profile has been updated.")).toBeVisible();

  await visitor.reload();
  const picture = visitor.locator('main img[src$=".webp"]').first();
  await expect(picture).toHaveJSProperty("complete", true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

const photo = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
