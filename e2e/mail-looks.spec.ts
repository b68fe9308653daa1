import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { accountEmail } from "@/lib/notifications/templates/account-email";
import { changeEmail } from "@/lib/notifications/templates/change-email";
import { confirmationEmail } from "@/lib/notifications/templates/confirmation-email";
import { errorEmail } from "@/lib/notifications/templates/error-email";
import {
  accountExample,
  changeExample,
  heldExample,
  newsExample,
  publishedExample,
  talkExample,
} from "@/lib/notifications/templates/examples";
import { newsEmail } from "@/lib/notifications/templates/news-email";
import { testEmail } from "@/lib/notifications/templates/test-email";
import { expectAccessible } from "./accessible";

const everyMarkdown = `
<p dir="auto">Thank you. I have <strong>two</strong> questions about <a href="https://example.com/">your example</a>:</p>
<ol dir="auto"><li>What does <code>BEGIN IMMEDIATE</code> cost?</li><li>Would you do it again?</li></ol>
<h3 dir="auto">What I tried</h3>
<pre dir="auto"><code>await db.$transaction(async (tx) => publish(tx, talk), { isolationLevel: "Serializable" });</code></pre>
<blockquote dir="auto"><p>Measure first, then cache.</p></blockquote>
<table dir="auto"><tbody><tr><th class="text-left">Database</th><th class="text-right">Requests per second</th></tr>
<tr><td>SQLite</td><td class="text-right">31,000</td></tr></tbody></table>
<p dir="auto">${"unbreakable".repeat(9)}</p>`;

const flask = talkExample({
  held: [heldExample({ bodyHtml: everyMarkdown }), heldExample({ authorName: "Barbara Liskov" })],
  published: [publishedExample()],
});
const followed = talkExample({
  title: "What Nobody Tells You About Time Zones, and Why the Calendar Day Is Not an Instant",
  isOwn: false,
  published: [publishedExample({ authorName: "Donald Knuth" }), publishedExample()],
});

const stack = `TypeError: Cannot read properties of undefined (reading 'title')
    at talkHeading (/srv/talks/lib/notifications/templates/parts.ts:42:19)
    at newsOfTalk (/srv/talks/lib/notifications/templates/news-of-talk.ts:24:5)`;

const emails = {
  news: newsEmail(newsExample([flask])),
  digest: newsEmail(newsExample([followed, { ...flask, published: [] }], { isDigest: true })),
  confirmation: confirmationEmail({
    talk: flask,
    confirmUrl: "https://talks.example.com/confirm/token",
    unsubscribeUrl: "https://talks.example.com/unsubscribe/token",
  }),
  account: accountEmail(accountExample()),
  change: changeEmail(changeExample()),
  error: errorEmail({
    message: "Cannot read properties of undefined (reading 'title')",
    stack,
    place: "GET /talks/7-flask-at-scale",
    newCount: 3,
    count: 12,
    firstAt: new Date("2026-04-09T17:30:00Z"),
    lastAt: new Date("2026-04-10T08:02:00Z"),
  }),
  test: testEmail({ siteUrl: "https://talks.example.com" }),
};

// Screenshots that do not depend on the fonts of a machine.
const fontFile = (name: string) =>
  readFileSync(`node_modules/@fontsource-variable/${name}`).toString("base64");
const fonts = `
  @font-face { font-family: "Site Sans"; font-weight: 200 900; src: url(data:font/woff2;base64,${fontFile("source-sans-3/files/source-sans-3-latin-wght-normal.woff2")}); }
  @font-face { font-family: "Site Serif"; font-weight: 200 900; src: url(data:font/woff2;base64,${fontFile("source-serif-4/files/source-serif-4-latin-wght-normal.woff2")}); }
  body, body * { font-family: "Site Sans" !important; }
  h1, h2, h2 *, .brand { font-family: "Site Serif" !important; }`;

for (const [name, { html }] of Object.entries(emails)) {
  for (const width of [360, 640]) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${name} at ${width} in ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await show(page, html, width);
        await expect(page).toHaveScreenshot(`${name}-${width}-${colorScheme}.png`, {
          fullPage: true,
          maxDiffPixelRatio: 0.001,
        });
      });
    }
  }

  test(`${name} is accessible, fits 320 pixels and asks nobody for anything`, async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setViewportSize({ width: 320, height: 640 });
    await page.setContent(html);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectAccessible(page);
    expect(asked).toEqual([]);
  });
}

test("the links that decide are high enough for a finger", async ({ page }) => {
  await show(page, emails.news.html, 320);
  const links = page.getByRole("link", { name: /^(Approve|Reject|Mark as spam)$/ });
  await expect(links).toHaveCount(6);
  for (const link of await links.all()) {
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

async function show(page: Page, html: string, width: number) {
  await page.setViewportSize({ width, height: 240 });
  await page.setContent(html);
  await page.addStyleTag({ content: fonts });
  await page.evaluate(() => document.fonts.ready);
}
