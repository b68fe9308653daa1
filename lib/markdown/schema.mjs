import { defaultSchema } from "rehype-sanitize";

/**
 * All that Markdown may become: stricter than GitHub's list, which `rehype-sanitize` brings.
 * Ids are prefixed by remark-rehype already; a second prefix here would break the links of footnotes.
 *
 * @type {import("rehype-sanitize").Options}
 */
export const safeSchema = {
  ...defaultSchema,
  tagNames: [
    ...["p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "del", "a", "sup"],
    ...["h3", "h4", "h5", "h6", "ul", "ol", "li", "section"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: {
    "*": [["dir", "auto"]],
    a: [
      ...["href", "title", "rel", "id", "ariaLabel", "ariaDescribedBy"],
      ...["dataFootnoteRef", "dataFootnoteBackref"],
      ["className", "data-footnote-backref"],
    ],
    code: [["className", /^language-[\w+#.-]+$/]],
    h3: ["id", ["className", "sr-only"]],
    li: ["id", ["className", "task-list-item"]],
    ol: ["start", ["className", "contains-task-list"]],
    ul: [["className", "contains-task-list"]],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: [["className", "text-left", "text-center", "text-right"]],
    th: [["className", "text-left", "text-center", "text-right"]],
  },
  protocols: { href: ["http", "https", "mailto"] },
  required: {},
  clobberPrefix: "",
};
