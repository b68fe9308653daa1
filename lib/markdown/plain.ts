import type { Element, ElementContent, Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";

/** Takes any text, gives it as escaped paragraphs with its line breaks. Linear; for Markdown that is too much to render. */
export function plainTextToHtml(source: string) {
  const paragraphs = source.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  const tree: Root = { type: "root", children: paragraphs.map(paragraphOf) };
  return unified().use(rehypeStringify).stringify(tree);
}

/** Takes any text, gives one line of at most `maxLength` code points, cut after a word where there is one. */
export function excerpt(text: string, maxLength: number) {
  const line = text.replace(/\s+/g, " ").trim();
  const points = [...line];
  if (points.length <= maxLength) return line;
  const cut = points.slice(0, maxLength - 1).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `${lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

function paragraphOf(paragraph: string): Element {
  const children = paragraph.split("\n").flatMap((line, index): ElementContent[] => {
    const text = { type: "text" as const, value: line };
    return index === 0 ? [text] : [lineBreak(), text];
  });
  return { type: "element", tagName: "p", properties: { dir: "auto" }, children };
}

const lineBreak = (): Element => ({ type: "element", tagName: "br", properties: {}, children: [] });
