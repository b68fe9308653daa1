import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import {
  rehypeAutoDirection,
  rehypeCellAlignment,
  rehypeFootnoteLabel,
  rehypeSafeLinks,
  rehypeTaskMarks,
} from "./rehype-steps.mjs";
import { remarkHtmlAsText, remarkImagesAsLinks, remarkLowerHeadings } from "./remark-steps.mjs";
import { safeSchema } from "./schema.mjs";

/** @typedef {import("hast").Root} Root */

const INLINE = new Set(["a", "code", "del", "em", "strong"]);

/**
 * Takes Markdown and a prefix for its ids, gives a tree that holds only what `safeSchema` allows.
 * Slow or deep input takes seconds or throws a RangeError: run it in the worker only.
 *
 * @param {string} source
 * @param {string} idPrefix
 * @returns {Root}
 */
export function toSafeTree(source, idPrefix) {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkHtmlAsText)
    .use(remarkImagesAsLinks)
    .use(remarkLowerHeadings)
    .use(remarkRehype, { clobberPrefix: idPrefix, footnoteLabelTagName: "h3" })
    .use(rehypeSafeLinks)
    .use(rehypeFootnoteLabel, idPrefix)
    .use(rehypeTaskMarks)
    .use(rehypeCellAlignment)
    .use(rehypeAutoDirection)
    .use(rehypeSanitize, safeSchema);
  return processor.runSync(processor.parse(source));
}

/**
 * Takes a tree, gives it as HTML. Escapes, but does not sanitise.
 *
 * @param {Root} tree
 */
export function toHtml(tree) {
  return unified().use(rehypeStringify).stringify(tree);
}

/**
 * Takes a tree, gives the words in it without footnotes, with a space between blocks.
 *
 * @param {Root} tree
 */
export function toText(tree) {
  /** @type {string[]} */
  const words = [];
  visit(tree, (node) => {
    if (node.type === "text") words.push(node.value);
    if (node.type !== "element") return;
    if (node.tagName === "section" || node.tagName === "sup") return SKIP;
    if (!INLINE.has(node.tagName)) words.push(" ");
  });
  return words.join("").replace(/\s+/g, " ").trim();
}
