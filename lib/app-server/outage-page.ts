/** The page that stands for one which the database would be needed for: it needs nothing but itself. */
import type { ServerResponse } from "node:http";
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { statusOf, Unavailable } from "@/lib/errors";
import { UNAVAILABLE, UNCERTAIN, unavailablePage } from "@/lib/messages";
import type { Answer } from "@/lib/web/answer-status";
import { plainPage } from "@/lib/web/plain-page";
import { contentSecurityPolicy } from "@/lib/web/security-headers";

/** What it is sent with. */
export const outageHeaders = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Content-Security-Policy": contentSecurityPolicy({ hashes: [] }),
  "Retry-After": String(new Unavailable().seconds),
};

/** Makes an answer, of which nothing is sent yet, one that says so; gives its status and body. */
export function answerOutage(response: ServerResponse, { status, typed }: Answer) {
  for (const [name, value] of Object.entries(outageHeaders)) response.setHeader(name, value);
  response.removeHeader("Link");
  const isUncertain = status === statusOf.uncertain;
  const body = Buffer.from(typed ? pageOfForm(isUncertain, typed) : outagePage());
  return { status: isUncertain ? statusOf.uncertain : statusOf.unavailable, body };
}

/** Says that a page will be back. */
export const outagePage = () => page([h("p", { className: "lead" }, unavailablePage.text), again]);

const page = (content: Element[]) => plainPage(unavailablePage.title, toHtml(content));

const again = h("p", [
  h("a", { href: "" }, "Try again"),
  ", or ",
  h("a", { href: "/" }, "see all talks"),
  ".",
]);

// The longest text is the one that nobody wants to write twice. A browser has the others still, one page back.
function pageOfForm(isUncertain: boolean, typed: Record<string, string>): string {
  const [longest = ""] = Object.values(typed).sort((a, b) => b.length - a.length);
  return page([
    h("p", { className: "lead", role: "status" }, isUncertain ? UNCERTAIN : UNAVAILABLE),
    h("label", ["What you wrote", h("textarea", { readOnly: true, rows: 8, dir: "auto" }, longest)]),
    h("p", [
      "Reload this page to send all of it once more, go back to change it, or ",
      h("a", { href: "/" }, "see all talks"),
      ".",
    ]),
  ]);
}
