import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { inertPage } from "./inert-page";
import { OwnLinks } from "./own-links";

const siteUrl = "https://talks.example.com";
const linked = (text: string) => renderToStaticMarkup(OwnLinks({ text, siteUrl }));

test("what leads to this site is a link, where a kept email is shown as text", () => {
  expect(linked(`Confirm:\n${siteUrl}/confirm/abc\n`)).toBe(
    `Confirm:\n<a href="${siteUrl}/confirm/abc">${siteUrl}/confirm/abc</a>\n`,
  );
});

test.each([
  "https://spam.example/buy",
  "https://talks.example.com.spam.example/",
  "https://talks.example.com@spam.example/",
  "javascript:alert(1)",
  "<b>bold</b>",
])("%s stays text", (text) => {
  expect(linked(text)).not.toMatch(/<(a|b)\b/);
});

test("a kept email's HTML loses the sheets that our policy would refuse, and its links lead nowhere in the frame", () => {
  const html =
    '<html><head><style>p { color: red }</style></head><body><p style="color: blue">Hi</p></body></html>';
  expect(inertPage(html)).toBe(
    '<html><head><base target="_blank"></head><body><p style="color: blue">Hi</p></body></html>',
  );
});
