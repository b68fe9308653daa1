import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { formatDay, formatInstant } from "@/lib/dates/format";
import { avatarAttributes } from "./avatar";

/** HTML that is safe as it stands, among elements. */
type Stored = { type: "raw"; value: string };

/** A part of what a list shows: made with `h`, or text, which is escaped. */
export type Part = Element | Stored | string;

/** HTML that `lib/markdown` made, and so is safe to show. As a child of an element it follows its attributes: `h` would take it for them. */
export const storedHtml = (html: string): Stored => ({ type: "raw", value: html });

/**
 * Elements as HTML, for React to take as it is. What a page repeats a hundred times is made this way: of elements of
 * its own, React would build, send and hydrate every single one.
 */
export const asHtml = (...parts: (Part | false)[]) => ({
  __html: toHtml({ type: "root", children: parts.filter((part) => part !== false).map(toNode) }, settings),
});

const settings = { allowDangerousHtml: true };

const toNode = (part: Part) => (typeof part === "string" ? ({ type: "text", value: part } as const) : part);

/** A speaker's picture. Decoration: the name stands beside it. */
export const avatar = (src: string) => h("img", { alt: "", ...avatarAttributes({ src }) });

/** A calendar day, `YYYY-MM-DD`. */
export const dayDate = (date: string) => h("time", { dateTime: date, "data-format": "day" }, formatDay(date));

/** An instant, RFC 3339; browsers show how long ago it was. */
export const age = (at: string) => h("time", { dateTime: at, "data-format": "age" }, formatInstant(at));
