import { visit } from "unist-util-visit";

/** @typedef {import("mdast").Image | import("mdast").ImageReference} Image */

const HIGHEST_HEADING = 3;
const LOWEST_HEADING = 6;

/**
 * HTML is no part of our Markdown: it is read, and so shown, as the text that it is.
 *
 * @this {import("unified").Processor}
 */
export function remarkHtmlAsText() {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ["htmlFlow", "htmlText"] } },
  ];
}

/**
 * An image becomes a link to it, named by its alternative text, so that reading a page asks no third party for anything.
 *
 * @returns {(tree: import("mdast").Root) => void}
 */
export function remarkImagesAsLinks() {
  return (tree) => {
    visit(tree, (node) => {
      if (node.type === "link" || node.type === "linkReference") replaceImages(node, textOf);
    });
    replaceImages(tree, linkOf);
  };
}

/**
 * Headings stand below the page's own, the highest of a text on level 3 whatever it was, and none skips a level on the
 * way down: a screen reader's outline has no holes.
 *
 * @returns {(tree: import("mdast").Root) => void}
 */
export function remarkLowerHeadings() {
  return (tree) => {
    /** @type {import("mdast").Heading[]} */
    const headings = [];
    visit(tree, "heading", (heading) => void headings.push(heading));
    const levels = [...new Set(headings.map(({ depth }) => depth))].sort();
    let above = HIGHEST_HEADING - 1;
    for (const heading of headings) {
      const level = HIGHEST_HEADING + levels.indexOf(heading.depth);
      above = Math.min(level, above + 1, LOWEST_HEADING);
      heading.depth = /** @type {3 | 4 | 5 | 6} */ (above);
    }
  };
}

/**
 * @param {import("mdast").Nodes} tree
 * @param {(image: Image) => import("mdast").PhrasingContent} replacementOf
 */
function replaceImages(tree, replacementOf) {
  visit(tree, (node, index, parent) => {
    if (node.type !== "image" && node.type !== "imageReference") return;
    if (parent && index !== undefined) parent.children[index] = replacementOf(node);
  });
}

/**
 * @param {Image} image
 * @returns {import("mdast").PhrasingContent}
 */
function linkOf(image) {
  const children = [textOf(image)];
  if (image.type === "image") return { type: "link", url: image.url, title: image.title, children };
  const { identifier, label, referenceType } = image;
  return { type: "linkReference", identifier, label, referenceType, children };
}

/**
 * @param {Image} image
 * @returns {import("mdast").Text}
 */
function textOf(image) {
  const address = image.type === "image" ? image.url : image.identifier;
  return { type: "text", value: image.alt || address };
}
