/** What emails consist of. Each part is said twice, once as text and once as HTML, so that neither knows more. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { unifyLineBreaks } from "@/lib/text/characters";
import { dressed, type Look } from "./looks";
import { isolated, oneLine } from "./one-line";

export type Part = { text: string; html: Element };

/** A piece of a sentence: ours, or (`by`) a name or title that somebody chose. */
type Piece = string | { by: string };

/** A paragraph of one sentence or more. */
export const paragraph = (look: "sentence" | "soft", ...pieces: Piece[]): Part => ({
  text: pieces.map(asText).join(""),
  html: h("p", dressed(look), pieces.map(asHtml)),
});

/** Hello, by name where there is one. */
export const greeting = (name = ""): Part =>
  name ? paragraph("sentence", "Hello ", { by: name }, ",") : paragraph("sentence", "Hello,");

/** What the email is about: its one heading of the first level. */
export const headline = (text: string): Part => ({ text, html: h("h1", dressed("headline"), text) });

/** The title of a talk, and where it is. */
export const talkHeading = ({ title, url }: { title: string; url: string }): Part => {
  const line = oneLine(title);
  const link = h("a", { ...dressed("link"), href: url }, line);
  return { text: `${line}\n${url}`, html: h("h2", { ...dressed("talk"), dir: "auto" }, link) };
};

/** What kind of comments follow. */
export const kindHeading = (text: string): Part => ({
  text: `${text}:`,
  html: h("h3", dressed("kind"), text),
});

/** A link in a line of its own: some mailers take a full stop behind an address for a part of it. */
export const link = (label: string, url: string): Part => ({
  text: linkLines(label, url),
  html: h("p", dressed("sentence"), anchor("link", label, url)),
});

/** Links that ask for a choice, the likeliest first. */
export const choices = (links: { label: string; url: string }[]): Part => ({
  text: links.map(({ label, url }) => linkLines(label, url)).join("\n\n"),
  html: h(
    "div",
    dressed("choices"),
    links.map(({ label, url }, index) => anchor(index === 0 ? "primary" : "plain", label, url)),
  ),
});

/** Who wrote a comment, and when. */
export const byline = (name: string, ...details: string[]): Part => {
  const [who, ...rest] = [name, ...details].map((line) => oneLine(line));
  return {
    text: [who, ...rest].join("\n"),
    html: h("p", dressed("byline"), [
      h("strong", { dir: "auto" }, who),
      h("br"),
      h("span", dressed("aside"), rest.join(" · ")),
    ]),
  };
};

/** A comment: its Markdown as text, and our own sanitised rendering as HTML. */
export const commentBody = (markdown: string, sanitisedHtml: string): Part => ({
  text: indented(markdown, "> "),
  html: { ...h("div", { ...dressed("body"), dir: "auto" }), children: [raw(sanitisedHtml)] },
});

/** What a machine wrote: a stack, a message. */
export const code = (text: string): Part => ({
  text: indented(text, "    "),
  html: h("pre", dressed("code"), text),
});

/** A line between comments. */
export const rule: Part = { text: "* * *", html: h("hr", dressed("line")) };

/** A line where something else begins. */
export const end: Part = { text: "-".repeat(40), html: h("hr", dressed("end")) };

const asText = (piece: Piece) => (typeof piece === "string" ? piece : isolated(oneLine(piece.by)));

const asHtml = (piece: Piece) => (typeof piece === "string" ? piece : h("bdi", oneLine(piece.by)));

const linkLines = (label: string, url: string) => `${label}:\n${url}`;

const anchor = (look: Look, label: string, url: string) => h("a", { ...dressed(look), href: url }, label);

const indented = (text: string, indent: string) =>
  unifyLineBreaks(text)
    .split("\n")
    .map((line) => `${indent}${line}`.trimEnd())
    .join("\n");

const raw = (value: string): ElementContent => ({ type: "raw", value });
