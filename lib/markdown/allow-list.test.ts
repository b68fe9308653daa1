import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { toSafeTree } from "./pipeline.mjs";

const LINK = /^(https?:\/\/|mailto:|#)/;

const allowed: Record<string, string[]> = {
  a: [
    "href",
    "title",
    "rel",
    "id",
    "ariaLabel",
    "ariaDescribedBy",
    "dataFootnoteRef",
    "dataFootnoteBackref",
    "className",
  ],
  code: ["className"],
  li: ["id", "className"],
  ol: ["start", "className"],
  ul: ["className"],
  section: ["dataFootnotes", "className"],
  h3: ["id", "className"],
  td: ["className"],
  th: ["className"],
};
const bare = "p br hr blockquote pre em strong del sup h4 h5 h6 table thead tbody tr".split(" ");

const pieces = [
  ..."abc \n\n\n*_~`#>-+|[]()!<>&\\:;\"'/=^\t1.é\u0000",
  ...[
    "```",
    "    ",
    "\n\n",
    "\n- ",
    "\n> ",
    "\n1. ",
    "\n# ",
    "](",
    "![",
    "[^1]",
    "\n\n[^1]: ",
    "[a]: ",
    "- [ ] ",
    "|-|\n",
  ],
  ...[
    "<script>",
    "</script>",
    "<img src=x onerror=y>",
    "<a href='",
    "<!--",
    "-->",
    "<svg/onload=x>",
    "<style>",
    "<p id=x>",
  ],
  ...[
    "javascript:",
    "data:text/html,",
    "https://a.example/",
    "//b.example",
    "www.c.example",
    "d@e.example",
    "&#106;",
    "&colon;",
  ],
];

test("whatever is written, only allowed elements and attributes come out", () => {
  const next = randomNumbers(2_026);
  for (let round = 0; round < 1_000; round++) {
    const source = Array.from({ length: 5 + (next() % 60) }, () => pieces[next() % pieces.length]).join("");
    expect(strangersIn(source), source).toEqual([]);
  }
}, 30_000);

function strangersIn(source: string) {
  const strangers: string[] = [];
  visit(toSafeTree(source, "x-"), (node) => {
    if (node.type === "element") strangers.push(...strangersOf(node));
    else if (node.type !== "root" && node.type !== "text") strangers.push(node.type);
  });
  return strangers;
}

function strangersOf({ tagName, properties }: Element) {
  const known = allowed[tagName] ?? (bare.includes(tagName) ? [] : undefined);
  if (!known) return [tagName];
  const strangers = Object.keys(properties).filter((name) => name !== "dir" && !known.includes(name));
  if (tagName === "a" && !LINK.test(String(properties.href))) strangers.push(`href ${properties.href}`);
  if (properties.id && !String(properties.id).startsWith("x-")) strangers.push(`id ${properties.id}`);
  return strangers;
}

/** The same numbers on every run (a linear congruential generator), so that a failure can be repeated. */
function randomNumbers(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
