import { h } from "hastscript";
import { expect, test } from "vitest";
import { age, asHtml, avatar, dayDate, storedHtml } from "./markup";

const htmlOf = (...parts: Parameters<typeof asHtml>) => asHtml(...parts).__html;

test("text is escaped, beside elements and in them", () => {
  expect(htmlOf("<script>", h("bdi", "<img src=x onerror=alert(1)> & co"))).toBe(
    "&#x3C;script><bdi>&#x3C;img src=x onerror=alert(1)> &#x26; co</bdi>",
  );
});

test("nothing gets out of an attribute", () => {
  expect(htmlOf(h("a", { href: `https://a.example/"onclick="alert(1)` }, "venue"))).toBe(
    `<a href="https://a.example/&#x22;onclick=&#x22;alert(1)">venue</a>`,
  );
});

test("HTML that was sanitised when it was written stays as it is", () => {
  expect(htmlOf(h("div", { dir: "auto" }, storedHtml("<p>1 &lt; 2</p>")))).toBe(
    '<div dir="auto"><p>1 &lt; 2</p></div>',
  );
});

test("a part that is false is left out", () => {
  expect(htmlOf(false, "there")).toBe("there");
});

test("a picture and the times come as browsers and LocalTimes want them", () => {
  expect(htmlOf(avatar("/avatars/ada.svg"))).toBe(
    `<img alt="" src="/avatars/ada.svg" width="24" height="24" loading="lazy" decoding="async" class="avatar">`,
  );
  expect(htmlOf(dayDate("2014-04-09"))).toBe(
    `<time datetime="2014-04-09" data-format="day">9 April 2014</time>`,
  );
  expect(htmlOf(age("2014-04-09T17:30:00.000Z"))).toContain(
    `<time datetime="2014-04-09T17:30:00.000Z" data-format="age">`,
  );
});
