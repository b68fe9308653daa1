import type { Page } from "@playwright/test";
import { emptyDatabase } from "@/lib/testing/database-copy";
import { startPostgres } from "@/lib/testing/postgres";
import { expect } from "./fixtures";
import { test } from "./setup/own-site";

type Options = { method?: string; headers?: Record<string, string> };

const password = "a password for an outage";
const secret = "a secret for the cron of this site";

/** Everything that needs the database, with a session. */
const doors = [
  "/before/2020-01-01~1",
  "/talks/999",
  "/speakers/nobody",
  "/dashboard/talks",
  "/dashboard/export",
  "/login",
  "/talk/7",
  "/user/somebody",
  "/unsubscribe/nothing",
  "/api/v1/talks",
  "/api/v1/me",
  "/api/auth/session",
  "/api/cron/mail",
];

async function logIn(page: Page) {
  await page.goto("/login");
  await page.getByLabel("Email").fill("ann@example.com");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("heading", { name: "My talks" })).toBeVisible();
}

async function fillIn(page: Page, body: string) {
  await page.getByLabel("Name").fill("Vera");
  await page.getByLabel("Email").fill("vera@example.com");
  await page.getByLabel("Comment", { exact: true }).fill(body);
}

async function expectToldToWait(page: Page, path: string, options: Options) {
  const answer = await page.request.fetch(path, { maxRedirects: 0, ...options });
  expect([path, options, answer.status()]).toEqual([path, options, 503]);
  expect(answer.headers()).toMatchObject({
    "retry-after": "5",
    "cache-control": expect.stringContaining("no-store"),
  });
}

const post = (page: Page) => page.getByRole("button", { name: "Post comment" }).click();
const held = /will be published after it is reviewed/;

test("while the database is away stored pages are read, everything else is told to wait, and what was typed is kept", async ({
  open,
  startSite,
  complaints,
}) => {
  test.setTimeout(240_000);
  complaints.expectStatus(503);
  const postgres = await startPostgres();
  const site = await startSite({
    DATABASE_URL: await emptyDatabase(postgres.url),
    CRON_SECRET: secret,
    MAIL_ERROR_RECIPIENT: "operator@example.com",
  });
  await site.talksTold(password, "adduser", "ann@example.com", "ann", "--password-stdin");
  const options = { baseURL: site.url };
  const speaker = await open("visitor", options);
  await logIn(speaker);
  const [plain, lively] = [
    await open("visitor", { ...options, javaScriptEnabled: false }),
    await open("visitor", options),
  ];
  for (const page of [plain, lively]) {
    await page.goto("/talks/1");
    await fillIn(page, "A question that took a while to write.");
  }
  const stored = ["/", new URL(plain.url()).pathname];
  for (const path of stored) expect((await fetch(site.url + path)).status).toBe(200);

  await postgres.halt("immediate");
  for (const path of stored) expect((await fetch(site.url + path)).status).toBe(200);
  for (const path of doors) {
    const headers: Record<string, string> = path.startsWith("/api/cron")
      ? { authorization: `Bearer ${secret}` }
      : {};
    await expectToldToWait(speaker, path, { headers });
  }
  for (const path of ["/logout", "/logout/now"])
    await expectToldToWait(speaker, path, { method: "POST", headers: { origin: site.url } });
  await expectToldToWait(speaker, "/dashboard/talks", { method: "HEAD" });
  await speaker.reload();
  await expect(speaker.getByRole("heading", { level: 1 })).toHaveText("We will be back in a moment");
  await post(plain);
  await expect(plain.getByText("nothing was saved")).toBeVisible();
  await expect(plain.getByLabel("What you wrote")).toHaveValue("A question that took a while to write.");
  await post(lively);
  await expect(lively.getByText("nothing was saved")).toBeVisible();

  await postgres.resume();
  await speaker.getByRole("link", { name: "Try again" }).click();
  await expect(speaker.getByRole("heading", { name: "My talks" })).toBeVisible();
  await plain.reload();
  await expect(plain.getByText(held)).toBeVisible();
  await post(lively);
  await expect(lively.getByText(held)).toBeVisible();
  expect(site.log.filter((line) => line.includes("could not be reported"))).toEqual([]);
  const { output } = await site.talks("comments", "list");
  expect(output.match(/A question that took a while/g) ?? []).toHaveLength(2);
  await postgres.stop();
});
