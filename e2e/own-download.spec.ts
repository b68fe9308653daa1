import { contentOf } from "@/lib/testing/archive/crafted";
import { expect, test } from "./fixtures";

test("a speaker takes along what is theirs", async ({ open }) => {
  const page = await open("speaker");
  await page.goto("/dashboard/profile");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download my data" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^talks-[a-z0-9-]+\.zip$/);
  const content = await contentOf(await download.path());
  const { username } = JSON.parse(String(content["profile.json"]));
  expect(download.suggestedFilename()).toBe(`talks-${username}.zip`);
  expect(String(content["talks.jsonl"])).toContain('"title"');
  expect(String(content["README.txt"])).toContain("talks.jsonl");
});

test("a visitor is sent to log in instead", async ({ page }) => {
  await page.goto("/dashboard/export");
  await expect(page).toHaveURL(/\/login\?next=%2Fdashboard%2Fprofile/);
});
