import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { plainPagePolicy } from "@/lib/web/security-headers";

export type PlainPage = { title: string; children: Element[] };

const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  // A secret is in the address, and there is nothing to run: so nothing may.
  "Content-Security-Policy": plainPagePolicy,
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
};

/** A page in the look of the site that needs no script, and asks nobody who is there. */
export const htmlAnswer = (status: number, page: PlainPage, more: Record<string, string> = {}) =>
  new Response(toHtml(document(page)), {
    status,
    headers: { ...headers, ...more },
  });

const document = ({ title, children }: PlainPage) =>
  h(null, [
    { type: "doctype" },
    h("html", { lang: "en" }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("title", `${title} · Talks`),
        h("link", { rel: "stylesheet", href: "/refusal.css" }),
      ]),
      h("body", [
        h("header", h("a", { href: "/", className: "brand" }, "Talks")),
        h("main", [h("h1", title), ...children]),
      ]),
    ]),
  ]);
