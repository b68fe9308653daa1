import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { dressed, sheet } from "./looks";
import type { Part } from "./parts";
import type { Written } from "./types";

/** An email made of parts. */
export const written = (subject: string, parts: Part[]): Written => ({
  subject,
  text: `${parts.map(({ text }) => text).join("\n\n")}\n`,
  html: toHtml(pageOf(subject, parts), { allowDangerousHtml: true }),
});

const pageOf = (subject: string, parts: Part[]): Root => ({
  type: "root",
  children: [
    { type: "doctype" },
    h("html", { lang: "en" }, [h("head", [...fixedHead, h("title", subject)]), bodyOf(parts)]),
  ],
});

const fixedHead: Element[] = [
  h("meta", { charset: "utf-8" }),
  h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
  h("meta", { name: "color-scheme", content: "light dark" }),
  h("meta", { name: "supported-color-schemes", content: "light dark" }),
  h("style", sheet),
];

const brand = h("p", dressed("brand"), "Talks");

// Twice the page: there are mailers that keep what is in the body, and not the body itself.
const bodyOf = (parts: Part[]) =>
  h("body", dressed("page"), [
    h("div", dressed("page"), [
      h("main", [{ ...h("div", dressed("column")), children: [brand, ...parts.map(asSerialised)] }]),
    ]),
  ]);

// A part that is in many emails is serialised once.
const serialised = new WeakMap<Part, ElementContent>();

function asSerialised(part: Part): ElementContent {
  const known = serialised.get(part);
  if (known) return known;
  const raw: ElementContent = { type: "raw", value: toHtml(part.html, { allowDangerousHtml: true }) };
  serialised.set(part, raw);
  return raw;
}
