import { expect, test } from "vitest";
import { markdownToPlainText, renderMarkdown } from "./render";

const html = (source: string, idPrefix = "talk-") => renderMarkdown(source, { idPrefix });

test("ordinary prose comes out as it was meant", async () => {
  expect(await html("Thanks, *Ann*: that was **great**.\n\nOne ~~more~~ `x < 1`?")).toBe(
    '<p dir="auto">Thanks, <em>Ann</em>: that was <strong>great</strong>.</p>\n' +
      '<p dir="auto">One <del>more</del> <code>x &#x3C; 1</code>?</p>',
  );
});

test("nothing gives nothing", async () => {
  expect(await html("")).toBe("");
});

test("headings stand below the page's own", async () => {
  expect(await html("# a\n## b\n### c\n#### d\n##### e\n###### f")).toBe(
    ["h3>a", "h4>b", "h5>c", "h6>d", "h6>e", "h6>f"]
      .map((heading) => `<${heading.replace(">", ' dir="auto">')}</${heading.slice(0, 2)}>`)
      .join("\n"),
  );
});

test("the outline of a text begins on level 3 and has no holes", async () => {
  const levels = async (source: string) =>
    [...(await html(source)).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(await levels("## a\n#### b\n## c")).toEqual([3, 4, 3]);
  expect(await levels("### a\n# b\n###### c")).toEqual([3, 3, 4]);
});

test("a code block keeps its language, and its addresses as they are", async () => {
  expect(await html("```c++\nint<a> // https://example.com <b>\n```")).toBe(
    '<pre dir="auto"><code class="language-c++">int&#x3C;a> // https://example.com &#x3C;b>\n</code></pre>',
  );
});

test("a table aligns its cells by class", async () => {
  const out = await html("| a | b |\n|:-:|--:|\n| 1 | 2 |");
  expect(out).toContain('<th class="text-center">a</th>');
  expect(out).toContain('<td class="text-right">2</td>');
});

test("a task list shows its boxes as characters", async () => {
  expect(await html("- [x] done\n- [ ] open")).toContain(
    '<li class="task-list-item">☑ done</li>\n<li class="task-list-item">☐ open</li>',
  );
});

test("lists keep their start and nest", async () => {
  expect((await html("3. c\n   - d")).replaceAll("\n", "")).toBe(
    '<ol start="3" dir="auto"><li>c<ul><li>d</li></ul></li></ol>',
  );
});

test("each block reads in its own direction", async () => {
  expect(await html("שלום\n\n> hello")).toBe(
    '<p dir="auto">שלום</p>\n<blockquote dir="auto">\n<p>hello</p>\n</blockquote>',
  );
});

test("single tildes are no strikethrough", async () => {
  expect(await html("~5 to ~7")).toBe('<p dir="auto">~5 to ~7</p>');
});

test("the footnotes of two texts on one page lead each to their own", async () => {
  const source = "a[^1] b[^n]\n\n[^1]: one\n[^n]: two";
  const page = (await html(source, "comment-1-")) + (await html(source, "comment-12-"));
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  const targets = [...page.matchAll(/ (?:href="#|aria-describedby=")([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(targets).toHaveLength(12);
  for (const target of targets) expect(ids).toContain(target);
});

test("a text beyond the limits is shown as it was typed", async () => {
  expect(await html(`${">".repeat(30)} <b>\n*x*\n\ny`)).toBe(
    `<p dir="auto">${">".repeat(30)} &#x3C;b><br>*x*</p><p dir="auto">y</p>`,
  );
});

test("HTML that would be ten times as long as its text is not kept", async () => {
  const source = `${"> ".repeat(12)}a\n\n`.repeat(100);
  expect(await html(source)).toMatch(/^<p dir="auto">> > /);
});

test("several texts at once each get their own HTML", async () => {
  const numbers = Array.from({ length: 30 }, (_, number) => number);
  const all = await Promise.all(numbers.map((number) => html(`*${number}*`)));
  expect(all).toEqual(numbers.map((number) => `<p dir="auto"><em>${number}</em></p>`));
});

test("the plain text of Markdown has its words and nothing else", async () => {
  const source = "# My *talk*\n\n- [one](https://example.com)\n- <b>two</b>[^1]\n\n[^1]: note";
  expect(await markdownToPlainText(source, 100)).toBe("My talk one <b>two</b>");
});

test("plain text is cut after a word", async () => {
  expect(await markdownToPlainText("Why **databases** lie to you", 20)).toBe("Why databases lie…");
  expect(await markdownToPlainText("Donaudampfschifffahrt", 10)).toBe("Donaudamp…");
  expect(await markdownToPlainText("😀".repeat(50), 10)).toBe(`${"😀".repeat(9)}…`);
});

test("the plain text of a text beyond the limits is its beginning", async () => {
  expect(await markdownToPlainText(`${">".repeat(2_000)} x`, 10)).toBe(`${">".repeat(9)}…`);
});
