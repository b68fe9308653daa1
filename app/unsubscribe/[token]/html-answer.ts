import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { plainPage } from "@/lib/web/plain-page";
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
export const htmlAnswer = (
  status: number,
  { title, children }: PlainPage,
  more: Record<string, string> = {},
) =>
  new Response(plainPage(title, toHtml(children)), {
    status,
    headers: { ...headers, ...more },
  });
