import type { Page, Response } from "@playwright/test";
import { basic, call } from "./api/call";
import { expect, test } from "./fixtures";
import { startBeside } from "./setup/server";

const waiting = /^Too many tries in a short time. Please try again in (a minute|\d+ minutes)\.$/;

/** A server with limits, beside the site's own. Each block of addresses belongs to one journey. */
const withLimits = test.extend<{ limited: string }>({
  limited: async ({ site, browser }, use) => {
    const server = await startBeside(site, { LIMITS: "on", TRUST_PROXY: "1" });
    await use(server.url);
    // What a page still asks for must not meet a server that is gone.
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  },
});

const from = (block: number) => ({ "x-forwarded-for": `203.0.${block}.7` });
const at = (baseURL: string, block: number) => ({ baseURL, extraHTTPHeaders: from(block) });

const guessed = [
  { how: "", javaScriptEnabled: true, block: 1, victim: "scripter" },
  { how: " without JavaScript", javaScriptEnabled: false, block: 2, victim: "popular" },
] as const;

for (const { how, javaScriptEnabled, block, victim } of guessed) {
  withLimits(
    `ten wrong passwords${how}, and not even the right one counts; another account's does`,
    async ({ open, site, limited, complaints }) => {
      complaints.expectStatus(422, 429);
      const { [victim]: guess, other } = site.content.accounts;
      const page = await open("visitor", { javaScriptEnabled, ...at(limited, block) });
      await page.goto("/login");
      for (let n = 1; n <= 10; n++) {
        const refused = page.waitForResponse(isPost);
        await logIn(page, guess.email, `guess ${n}`);
        await refused;
        await expect(page.getByText("Invalid email or password.")).toBeVisible();
      }
      const answer = page.waitForResponse(isPost);
      await logIn(page, guess.email, site.content.password);
      await expect(page.getByRole("alert").filter({ hasText: waiting })).toBeVisible();
      await expect(page.getByLabel("Email")).toHaveValue(guess.email);
      if (!javaScriptEnabled) await expectToWait(await answer, 800);
      await logIn(page, other.email, site.content.password);
      await expect(page).toHaveURL(/\/dashboard/);
    },
  );
}

withLimits(
  "a flood from one block is refused before the application, and nothing typed is lost",
  async ({ open, site, limited, complaints }) => {
    complaints.expectStatus(429);
    const { email } = site.content.accounts.other;
    const [page, plain] = [
      await open("visitor", at(limited, 3)),
      await open("visitor", { javaScriptEnabled: false, ...at(limited, 3) }),
    ];
    for (const one of [page, plain]) await one.goto("/login");
    const headers = { ...from(3), origin: limited, "content-type": "multipart/form-data; boundary=x" };
    const flood = Array.from({ length: 200 }, () => fetch(`${limited}/login`, { method: "POST", headers }));
    const refused = (await Promise.all(flood)).filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(80);

    await logIn(page, email, site.content.password);
    await expect(page.getByRole("alert").filter({ hasText: waiting })).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue(email);

    const answer = plain.waitForResponse(isPost);
    await logIn(plain, email, site.content.password);
    await expectToWait(await answer, 1);
    await expect(plain.getByRole("heading", { name: "Too Many Requests" })).toBeVisible();
    await plain.goBack();
    await expect(plain.getByLabel("Email")).toHaveValue(email);

    const elsewhere = await open("visitor", at(limited, 4));
    // For a moment the flood has used up what the whole site takes.
    await expect(async () => {
      await elsewhere.goto("/login");
      // Whoever is logged in by now, since the last try took its time, is led on.
      if (elsewhere.url().endsWith("/login")) await logIn(elsewhere, email, site.content.password);
      await expect(elsewhere).toHaveURL(/\/dashboard/, { timeout: 2000 });
    }).toPass();
  },
);

withLimits(
  "somebody who comments without end is told to wait by the application, also elsewhere",
  async ({ site, limited }) => {
    const post = (block: number) =>
      call(limited, {
        method: "POST",
        path: `/talks/${site.content.talks.hostile.id}/comments`,
        headers: { ...from(block), "Content-Type": "application/json" },
        body: JSON.stringify({ name: "Ada", email: "ada@example.com", body: "Again." }),
      });
    for (let n = 0; n < 30; n++) expect((await post(n)).status).toBe(201);
    const { status, headers, text } = await post(40);
    expect([status, headers.get("content-type")]).toEqual([429, "application/problem+json"]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(100);
    expect(JSON.parse(text)).toMatchObject({ status: 429, code: "too_many" });
  },
);

withLimits("programs that try passwords are told to wait, whichever door they take", async ({ limited }) => {
  const email = "guessed@example.com";
  const headers = { ...from(5), Authorization: basic(email, "not the password") };
  const send = () => call(limited, { method: "POST", path: "/tokens", headers });
  for (let n = 0; n < 10; n++) expect((await send()).status).toBe(401);
  const answer = await send();
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([429, "too_many"]);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(800);

  const csrf = await fetch(`${limited}/api/auth/csrf`);
  const { csrfToken } = await csrf.json();
  const door = await fetch(`${limited}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { ...from(5), cookie: csrf.headers.getSetCookie().map(pair).join("; ") },
    body: new URLSearchParams({ csrfToken, email, password: "not the password" }),
  });
  expect([door.status, Number(door.headers.get("retry-after")) > 800]).toEqual([429, true]);
});

const isPost = (response: Response) => response.request().method() === "POST";

const pair = (cookie: string) => cookie.split(";", 1)[0];

async function expectToWait(answer: Response, atLeastSeconds: number) {
  expect(answer.status()).toBe(429);
  expect(Number(await answer.headerValue("retry-after"))).toBeGreaterThanOrEqual(atLeastSeconds);
}

async function logIn(page: Page, email: string, password: string) {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}
