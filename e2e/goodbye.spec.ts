import type { Page } from "@playwright/test";
import { ended } from "@/lib/testing/child";
import type { Misbehaviour } from "@/lib/testing/mail/misbehaviour";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { expect } from "./fixtures";
import { test } from "./setup/own-site";

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

test("a server that is told to end finishes the email it is sending, and then ends", async ({
  open,
  startSite,
}) => {
  test.slow();
  const mail = await startMailServer();
  const site = await startSite({ MAIL_URL: mail.url });
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
  startSite,
}) => {
  test.slow();
  const mail = await startMailServer();
  const site = await startSite({ MAIL_URL: mail.url });
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

test("a server whose log has lost its reader goes on answering, and ends when told", async ({
  startSite,
}) => {
  test.slow();
  const site = await startSite();
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
