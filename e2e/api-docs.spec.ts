import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const path = "/api/docs";
const operations = (page: Page) => page.getByRole("article");
const search = (page: Page) => page.getByLabel("Search the operations");

test("a developer finds an operation, and everything about it", async ({ page, site }) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "API" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The API");
  await page
    .getByRole("navigation", { name: "On this page" })
    .getByRole("link", { name: "Publish a talk" })
    .click();
  await expect(page).toHaveURL(/#publishTalk$/);

  const publish = page.getByRole("article", { name: "Publish a talk" });
  await expect(publish).toBeInViewport();
  await expect(publish).toContainText("POST /talks");
  await expect(publish).toContainText("Needs a token with the scope write.");
  await expect(publish.getByText("1 to 128 characters").first()).toBeVisible();
  await expect(publish).toContainText(`curl -X POST ${site.url}/api/v1/talks`);
  await expect(publish).toContainText("415 unsupported");
  await publish.getByText("What it answers").click();
  await expect(publish.getByText('"title": "Falling upwards"').last()).toBeVisible();
  await publish.getByRole("link", { name: "Talk", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Talk", exact: true })).toBeInViewport();
});

test("the search shows the operations with all its words, and says how many", async ({ page }) => {
  await page.goto(path);
  const all = await operations(page).count();
  await expect(search(page)).toBeVisible();
  await search(page).fill("POST talk");
  await expect(page.getByRole("status").filter({ hasText: "match" })).toHaveText(
    `2 of ${all} operations match.`,
  );
  await expect(operations(page)).toHaveCount(2);
  await search(page).fill("venueurl patch");
  await expect(operations(page)).toHaveCount(1);
  await expect(page.getByRole("article", { name: "Edit a talk" })).toBeVisible();
  await search(page).fill("xyzzy");
  await expect(operations(page)).toHaveCount(0);
  await expect(page.getByText("Try fewer words")).toBeVisible();
  await search(page).fill("");
  await expect(operations(page)).toHaveCount(all);
  await expect(page.getByText("Try fewer words")).toBeHidden();
});

test("it can be read without JavaScript, where there is nothing to search with", async ({ open }) => {
  const page = await open("visitor", { javaScriptEnabled: false });
  await page.goto(`${path}#postComment`);
  await expect(page.getByRole("article", { name: "Comment on a talk" })).toBeInViewport();
  await expect(search(page)).toBeHidden();
  await page.getByText("What it answers").first().click();
  await expect(page.getByText('"items"').first()).toBeVisible();
});

test("every operation of the description stands on the page, and every link on it leads somewhere", async ({
  page,
  request,
  site,
}) => {
  const { paths } = await (await request.get(`${site.url}/api/v1/openapi.json`)).json();
  const described = Object.values<object>(paths).flatMap((methods) => Object.values(methods));
  await page.goto(path);
  for (const { operationId } of described)
    await expect(page.locator(`article#${operationId}`)).toHaveCount(1);
  await expect(operations(page)).toHaveCount(described.length);
  const dangling = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
      .map(({ hash }) => hash.slice(1))
      .filter((id) => !document.getElementById(id)),
  );
  expect(dangling).toEqual([]);
});

test("it is a public page: kept, with a policy of hashes, and no other address is it", async ({
  request,
  site,
}) => {
  const answer = await request.get(`${site.url}${path}`);
  const headers = answer.headers();
  expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  expect(headers["content-security-policy"]).toContain("'sha256-");
  expect(headers["content-security-policy"]).not.toContain("script-src 'unsafe-inline'");
  const nonsense = await request.get(`${site.url}${path}/nonsense`);
  expect(nonsense.status()).toBe(404);
  expect(await nonsense.text()).toContain("There is nothing at this address");
  const posted = await request.post(`${site.url}${path}`, { data: "{}" });
  expect(posted.status()).toBe(405);
  expect((await request.get(`${site.url}/api/nonsense`)).headers()["content-type"]).toBe(
    "application/problem+json",
  );
});
