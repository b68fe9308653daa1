import { expect, test } from "vitest";
import { renderMarkdown } from "./render";

const html = (source: string) => renderMarkdown(source, { idPrefix: "comment-12-" });

test.each([
  "<script>alert(1)</script>",
  "text <script src=//evil.example/x.js></script>",
  "<img src=x onerror=alert(1)>",
  "<style>body { display: none }</style>",
  "<iframe src=https://evil.example></iframe>",
  "<svg onload=alert(1)><animate href=javascript:alert(1)></svg>",
  "<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>",
  "<form action=/logout method=post><button>x</button></form>",
  '<a href="javascript:alert(1)">x</a>',
  "<base href=//evil.example>",
  "<!-- comment --><!DOCTYPE html><?php x ?><![CDATA[ x ]]>",
  "<details open ontoggle=alert(1)>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "</div></section></main>",
  "- <div>\n> <b>\n# <i>\n| <u> |\n|---|",
])("%s is shown as the text it is", async (source) => {
  const tags = (await html(source)).match(/<\/?[a-z!?][^>]*>/gi) ?? [];
  for (const tag of tags) {
    expect(tag).toMatch(
      /^<\/?(p|ul|li|blockquote|h3|table|thead|tr|th|a)( dir="auto"| href="https:[^"]*"| rel="[^"]*")*>$/,
    );
  }
});

test("a visitor who asks about <script> sees what they wrote", async () => {
  expect(await html("What does `<b>` or <script> do?")).toBe(
    '<p dir="auto">What does <code>&#x3C;b></code> or &#x3C;script> do?</p>',
  );
});

test.each([
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x](java&#9;script:alert(1))",
  "[x](java&NewLine;script:alert(1))",
  "[x](&#x6A;avascript:alert(1))",
  "[x](&#106;&#97;vascript&colon;alert(1))",
  "[x](javascript&#58;alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](&#1;javascript:alert(1))",
  "[x](%6Aavascript:alert(1))",
  "[x](javascript\\:alert(1))",
  "[x](javascript://example.com/%0Aalert(1))",
  "[x](feed:javascript:alert(1))",
  "[x](view-source:javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](blob:https://example.com/1)",
  "[x](file:///etc/passwd)",
  "[x](tel:123)",
  "[x](ftp://example.com/)",
  "[x]( )",
  "[x](/logout)",
  "[x](//evil.example/)",
  "[x](\\\\\\\\evil.example/)",
  "[x](https:)",
  "[x](https://bank.example@evil.example/)",
  "[x](https://ann:secret@example.com/)",
  "<javascript:alert(1)>",
  "<JAVASCRIPT:alert(1)>",
  "<data:text/html,x>",
  "[x]\n\n[x]: javascript:alert(1)",
  "[x][y]\n\n[y]: <data:text/html,x>",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml,x)",
  "![x][y]\n\n[y]: vbscript:x",
  "[![x](javascript:alert(1))](javascript:alert(2))",
  "javascript:alert(1)",
])("%s is no link", async (source) => {
  expect(await html(source)).not.toMatch(/<a |href/);
});

test.each([
  ["[x](https://example.com/a?b=1&c=2)", "https://example.com/a?b=1&#x26;c=2"],
  ["[x](HTTPS://EXAMPLE.com)", "https://example.com/"],
  ["<https://example.com/>", "https://example.com/"],
  ["https://example.com/a_b_c", "https://example.com/a_b_c"],
  ["www.example.com", "http://www.example.com/"],
  ["<ann@example.com>", "mailto:ann@example.com"],
  ["[x][y]\n\n[y]: https://example.com/", "https://example.com/"],
])("%s is a link that passes nothing on", async (source, href) => {
  expect(await html(source)).toContain(`<a href="${href}" rel="nofollow ugc noopener noreferrer">`);
});

test("a quotation mark in a title or an address cannot leave its attribute", async () => {
  const out = await html(`[x](https://example.com/"onclick=alert(1) 'a" onmouseover="alert(1)')`);
  expect(out).not.toMatch(/"\s*on(click|mouseover)/);
});

test("an image asks nobody for anything: it is a link to it", async () => {
  expect(await html("![A *cat*](https://tracker.example/1.gif)")).toBe(
    '<p dir="auto"><a href="https://tracker.example/1.gif" rel="nofollow ugc noopener noreferrer">A cat</a></p>',
  );
  expect(await html("![cat][c]\n\n[c]: https://tracker.example/1.gif")).toMatch(/<a [^>]*>cat<\/a>/);
  expect(await html("![](https://tracker.example/1.gif)")).toMatch(
    />https:\/\/tracker\.example\/1\.gif<\/a>/,
  );
});

test("a link holds no other link", async () => {
  for (const source of [
    "[![cat](https://b.example/)](https://a.example/)",
    "[a https://b.example/](https://a.example/)",
    "[a[^1]](https://a.example/)\n\n[^1]: note",
  ]) {
    expect(await html(source)).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
  }
});

test("a footnote cannot take the id of something on the page", async () => {
  const out = await html("[^app] [^__proto__] [^comment-1]\n\n[^app]: x\n[^__proto__]: y\n[^comment-1]: z");
  const ids = [...out.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(3);
  for (const id of ids) expect(id).toMatch(/^comment-12-(fn|fnref|footnote-label)/);
});

test("the language of a code block cannot become another class", async () => {
  const out = await html('```js"onload=alert(1) sr-only\nx\n```\n\n```js\ny\n```');
  expect(out).toContain('class="language-js"');
  expect(out).not.toMatch(/class="(?!language-js"|")/);
});

test("a prefix that is none is refused", async () => {
  await expect(renderMarkdown("x", { idPrefix: '"><script>' })).rejects.toThrow(TypeError);
  await expect(renderMarkdown("x", { idPrefix: "" })).rejects.toThrow(TypeError);
});
