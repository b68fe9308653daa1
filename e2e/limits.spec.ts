import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { startBeside } from "./setup/server";

const waiting = /^Too many tries in a short time. Please try again in (a minute|\d+ minutes)\.$/;

/** A server with limits, beside the site's own. Each block of addresses belongs to one journey. */
const withLimits = test.extend<{ limited: string }>({
  limited: async ({ site }, use) => {
    const server = await startBeside(site, { LIMITS: "on", TRUST_PROXY: "1" });
    await use(server.url);
    await server.stop();
  },
});

const from = (block: number) => ({ "x-forwarded-for": `203.0.${block}.7` });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "" : ", without JavaScript";

  withLimits(
    `a password is tried ten times and not an eleventh${how}`,
    async ({ open, site, limited, complaints }) => {
      complaints.expectStatus(422, 429);
      const [block, guessed] = javaScriptEnabled ? [1, "scripter"] : ([2, "popular"] as const);
      const { [guessed as "popular"]: victim, other } = site.content.accounts;
      const page = await open("visitor", {
        javaScriptEnabled,
        baseURL: limited,
        extraHTTPHeaders: from(block as number),
      });
      await page.goto("/login");
      for (let n = 1; n <= 10; n++) {
        await logIn(page, victim.email, `guess ${n}`);
        await expect(page.getByText("Invalid email or password.")).toBeVisible();
      }
      const answer = page.waitForResponse(({ request }) => request().method() === "POST");
      await logIn(page, victim.email, site.content.password);
      await expect(page.getByRole("alert")).toHaveText(waiting);
      await expect(page.getByLabel("Email")).toHaveValue(victim.email);
      if (!javaScriptEnabled) {
        const told = await answer;
        expect(told.status()).toBe(429);
        expect(Number(await told.headerValue("retry-after"))).toBeGreaterThan(800);
      }
      await logIn(page, other.email, site.content.password);
      await expect(page).toHaveURL(/\/dashboard/);
    },
  );
}

async function logIn(page: Page, email: string, password: string) {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}
