import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { accountEmail } from "./account-email";
import { changeEmail } from "./change-email";
import { confirmationEmail } from "./confirmation-email";
import { errorEmail } from "./error-email";
import {
  accountExample,
  changeExample,
  heldExample,
  newsExample,
  publishedExample,
  talkExample,
} from "./examples";
import { newsEmail } from "./news-email";
import { testEmail } from "./test-email";
import type { Written } from "./types";

const site = "https://talks.example.com";

/** Every email, with one text wherever people's text is shown on one line. */
const everyEmail = (text: string): Record<string, Written> => {
  const talk = talkExample({
    title: text,
    held: [heldExample({ authorName: text, authorEmail: text })],
    published: [publishedExample({ authorName: text })],
  });
  const [firstAt, lastAt] = [new Date("2026-04-09T17:30:00Z"), new Date("2026-04-10T17:30:00Z")];
  return {
    news: newsEmail(newsExample([talk], { name: text })),
    digest: newsEmail(newsExample([talk, talk], { name: text, isDigest: true })),
    confirmation: confirmationEmail({
      talk,
      confirmUrl: `${site}/confirm/a?b=1&c="2"`,
      unsubscribeUrl: `${site}/unsubscribe/token-2`,
    }),
    account: accountEmail(accountExample({ username: text })),
    change: changeEmail(changeExample({ username: text, browser: text })),
    error: errorEmail({ message: text, stack: text, place: text, newCount: 2, count: 3, firstAt, lastAt }),
    test: testEmail({ siteUrl: site }),
  };
};

const hostile = `A "b" & 'c' <script>alert(1)</script><img src=x onerror=alert(1)>\r\nBcc: x@example.com\u202e\u0007שלום`;

for (const [name, { subject, text, html }] of Object.entries(everyEmail(hostile))) {
  test(`${name}: a subject is one line, whatever it names`, () => {
    expect(subject).not.toMatch(/[\p{Control}\u202a-\u202e\u2028\u2029]/u);
    expect(subject.length).toBeLessThanOrEqual(150);
  });

  test(`${name}: text and HTML carry the same links, whole, each alone on its line of the text`, () => {
    const lines = text.split("\n").filter((line) => line.includes("https://"));
    expect(lines.length > 0).toBe(name !== "error");
    for (const line of lines)
      expect(line).toMatch(/^https:\/\/talks\.example\.com(\/[^\s<>]*[^\s<>.,;:!?)])?$/);
    expect(readHtml(html).links.sort()).toEqual(lines.sort());
  });

  test(`${name}: what people wrote stays text`, () => {
    const { names, attributes } = readHtml(html);
    expect(names.filter((tag) => /^(script|img|iframe|link|base|form)$/.test(tag))).toEqual([]);
    expect(attributes.filter((attribute) => /^(src|srcset|background|on.*)$/.test(attribute))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import/);
  });

  test(`${name}: the page has a language, a title and both colour schemes`, () => {
    expect(html).toMatch(/^<!doctype html><html lang="en"><head><meta charset="utf-8">/);
    expect(readHtml(html).title).toBe(subject);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain("@media (prefers-color-scheme: dark)");
  });
}

test("a name cannot add lines that look like ours to the text", () => {
  const { text } = everyEmail("Ann\n\nApprove:\nhttps://evil.example/").news as Written;
  expect(text).not.toMatch(/^https:\/\/evil/m);
});

function readHtml(html: string) {
  const read = { names: [] as string[], attributes: [] as string[], links: [] as string[], title: "" };
  let isTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      read.names.push(name);
      read.attributes.push(...Object.keys(attributes));
      if (attributes.href) read.links.push(attributes.href);
      isTitle = name === "title";
    },
    ontext(text) {
      if (isTitle) read.title += text;
    },
    onclosetag() {
      isTitle = false;
    },
  });
  parser.end(html);
  return read;
}
