import { SKIP, visit } from "unist-util-visit";

/**
 * @typedef {import("hast").Root} Root
 * @typedef {import("hast").Element} Element
 * @typedef {import("hast").ElementContent} ElementContent
 */

const LINK_RELATION = ["nofollow", "ugc", "noopener", "noreferrer"];
const LINK_PROTOCOLS = new Set(["http:", "https:", "mailto:"]);
const FOOTNOTE_LABEL = "footnote-label";

/**
 * Links lead to absolute http, https or mailto addresses without credentials, or to a place on the same page.
 * Any other link, and a link inside a link, is reduced to its text.
 *
 * @returns {(tree: Root) => void}
 */
export function rehypeSafeLinks() {
  return (tree) => {
    visit(tree, { tagName: "a" }, (node, index, parent) => {
      const link = /** @type {Element} */ (node);
      unwrapLinksIn(link);
      const href = safeHref(String(link.properties.href ?? ""));
      if (href === null) return unwrap(link, index, parent);
      link.properties.href = href;
      if (!href.startsWith("#")) link.properties.rel = LINK_RELATION;
    });
  };
}

/**
 * remark-rehype prefixes the ids of footnotes, but not that of their heading: two documents would share it.
 *
 * @param {string} idPrefix
 * @returns {(tree: Root) => void}
 */
export function rehypeFootnoteLabel(idPrefix) {
  return (tree) => {
    visit(tree, "element", ({ properties }) => {
      if (properties.id === FOOTNOTE_LABEL) properties.id = idPrefix + FOOTNOTE_LABEL;
      if (properties.ariaDescribedBy) properties.ariaDescribedBy = [idPrefix + FOOTNOTE_LABEL];
    });
  };
}

/**
 * The boxes of a task list become characters: nobody can tick them, and a control without a name tells a screen reader nothing.
 *
 * @returns {(tree: Root) => void}
 */
export function rehypeTaskMarks() {
  return (tree) => {
    visit(tree, { tagName: "input" }, (node, index, parent) => {
      const box = /** @type {Element} */ (node);
      if (!parent || index === undefined) return;
      parent.children[index] = { type: "text", value: box.properties.checked ? "☑" : "☐" };
    });
  };
}

/**
 * The alignment of table cells becomes a class: the attribute `align` is obsolete, and the CSP refuses styles.
 *
 * @returns {(tree: Root) => void}
 */
export function rehypeCellAlignment() {
  return (tree) => {
    visit(tree, "element", ({ properties }) => {
      if (properties.align) properties.className = [`text-${properties.align}`];
      delete properties.align;
    });
  };
}

/**
 * Each block reads in the direction of its own first letter.
 *
 * @returns {(tree: Root) => void}
 */
export function rehypeAutoDirection() {
  return (tree) => {
    visit(tree, "element", (element) => {
      if (element.tagName === "section") return;
      element.properties.dir = "auto";
      return SKIP;
    });
  };
}

/** @param {string} href */
function safeHref(href) {
  if (href.startsWith("#")) return href;
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  const isSafe = LINK_PROTOCOLS.has(url.protocol) && url.username === "" && url.password === "";
  return isSafe ? url.href : null;
}

/** @param {Element} link */
function unwrapLinksIn(link) {
  visit(link, { tagName: "a" }, (inner, index, parent) => {
    if (inner !== link) return unwrap(/** @type {Element} */ (inner), index, parent);
  });
}

/**
 * @param {Element} element
 * @param {number | undefined} index
 * @param {{ children: unknown[] } | undefined} parent
 */
function unwrap(element, index, parent) {
  if (!parent || index === undefined) return;
  parent.children.splice(index, 1, ...element.children);
  return index;
}
