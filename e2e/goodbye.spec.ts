import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ended, saysLine, startScript } from "@/lib/testing/child";
import type { Misbehaviour } from "@/lib/testing/mail/misbehaviour";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { freePort } from "@/lib/testing/postgres";
import { expect, test } from "./fixtures";

const asCommand = (env: Record<string, string>) => ({ ...env, NODE_OPTIONS: "--conditions=react-server" });

/** A site of its own, with one talk, that may be ended. */
async function startOwnSite(mailUrl: string) {
  const port = await freePort();
  const env = {
    DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), "talks-goodbye-")), "talks.db")}`,
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    AUTH_SECRET: "a secret for the journey that says goodbye",
    MAIL_URL: mailUrl,
    MAIL_WINDOW: "0",
  };
  const talks = (...words: string[]) => ended(startScript("scripts/talks.ts", words, asCommand(env)));
  await talks("migrate");
  await talks("seed", "--talks", "1");
  const server = startScript("scripts/start.ts", [], env);
  await saysLine(server, /Talks is at/);
  return { url: env.APP_URL, server, talks };
}

/** Somebody comments on the talk: its speaker is to hear of it at once. */
async function comment(page: Page) {
  await page.goto("/talks/1");
  await page.getByLabel("Name").fill("Vera");
  await page.getByLabel("Email").fill("vera@example.com");
  await page.getByLabel("Comment", { exact: true }).fill("Goodbye?");
  await page.getByRole("button", { name: "Post comment" }).click();
}

/** Settles when a message is all there and waits for its answer, which comes as `misbehaviour` says. */
const atTheEnd = (mail: MailServer, misbehaviour: Misbehaviour) =>
  new Promise<void>((resolve) => {
    mail.behave(({ step }) => {
      if (step !== "end") return null;
      resolve();
      return misbehaviour;
    });
  });

const isListening = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

test("a server that is told to end finishes the email it is sending, and then ends", async ({ open }) => {
  test.slow();
  const mail = await startMailServer();
  const site = await startOwnSite(mail.url);
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const sending = atTheEnd(mail, { until: answered });
  const page = await open("visitor", { baseURL: site.url });
  await comment(page);
  await sending;
  const gone = ended(site.server);
  // A page left open asks the ending server for what it shows.
  await page.close();
  site.server.kill("SIGTERM");
  await expect.poll(() => isListening(site.url)).toBe(false);
  answer();
  expect((await gone).code).toBe(0);
  expect(mail.messages()).toHaveLength(1);
  const { output } = await site.talks("mail", "list", "--status", "sent");
  expect(output).toMatch(/^\d+\tsent\t[^\n]+\n$/);
  await mail.stop();
});

test("a mail server that never answers keeps a server that is told to end for ten seconds at most", async ({
  open,
}) => {
  test.slow();
  const mail = await startMailServer();
  const site = await startOwnSite(mail.url);
  const sending = atTheEnd(mail, "hang");
  const page = await open("visitor", { baseURL: site.url });
  await comment(page);
  await sending;
  const gone = ended(site.server);
  // A page left open asks the ending server for what it shows.
  await page.close();
  const told = performance.now();
  site.server.kill("SIGTERM");
  expect((await gone).code).toBe(0);
  expect(performance.now() - told).toBeLessThan(15_000);
  await mail.stop();
});

test("a server whose log has lost its reader goes on answering, and ends when told", async () => {
  test.slow();
  const site = await startOwnSite("smtp://127.0.0.1:1");
  site.server.stdout?.destroy();
  site.server.stderr?.destroy();
  const answerTo = (path: string, cookie = "") =>
    fetch(`${site.url}${path}`, { headers: { cookie }, signal: AbortSignal.timeout(20_000) });
  // Complained of in the log.
  await answerTo("/api/auth/session", "next-auth.session-token=broken");
  expect((await answerTo("/")).status).toBe(200);
  const gone = ended(site.server);
  site.server.kill("SIGTERM");
  expect((await gone).code).toBe(0);
});
