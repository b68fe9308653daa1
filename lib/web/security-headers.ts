/** The headers that make an answer safe to open. One module serves the page cache, the fronts, the proxy and the handlers. */
import { frameHosts } from "@/lib/embeds/frame";
import { appUrl } from "@/lib/env";
import { previewHeaders } from "@/lib/platform/preview-headers";
import { permissionsPolicy } from "./permissions-policy";

type Scripts = { nonce: string } | { hashes: string[] } | "whatever is written into the page";

/**
 * The Content-Security-Policy of a page (CSP Level 3, W3C). Its inline scripts are named by a nonce (pages made for one
 * request) or by their SHA-256 hashes (`sha256-…`: pages stored for everybody, and those that answer a form). Only where
 * a platform keeps the pages nobody can name them.
 */
export const contentSecurityPolicy = (scripts: Scripts): string =>
  [
    "default-src 'none'",
    `script-src ${["'self'", ...inlineSources(scripts).map((source) => `'${source}'`)].join(" ")}`,
    "style-src 'self'",
    // React writes the `style` attribute of a few elements while a page loads; it cannot run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${frameHosts.join(" ")}`,
    "form-action 'self'",
    "object-src 'none'",
    ...withoutFallback,
  ].join("; ");

function inlineSources(scripts: Scripts): string[] {
  if (typeof scripts === "string") return ["unsafe-inline"];
  return "nonce" in scripts ? [`nonce-${scripts.nonce}`] : scripts.hashes;
}

// They have no fallback in `default-src`.
const withoutFallback = ["base-uri 'none'", "frame-ancestors 'none'"];

/** The policy of whatever is no page: data, files, redirects. Whoever opens one by itself opens nothing that could run. */
export const closedPolicy = ["default-src 'none'", "form-action 'none'", ...withoutFallback].join("; ");

/** The policy of a picture. Ours are written with styles, and a speaker's own is nobody's document. */
export const picturePolicy = `${closedPolicy}; style-src 'unsafe-inline'; sandbox`;

/** The policy of a page without scripts. */
export const plainPagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  ...withoutFallback,
].join("; ");

const twoYearsInSeconds = 63_072_000;

/** RFC 6797. Over http it would mean nothing, and nobody's localhost is to be locked. */
export const strictTransport = (url: string): Record<string, string> =>
  url.startsWith("https:")
    ? { "Strict-Transport-Security": `max-age=${twoYearsInSeconds}; includeSubDomains` }
    : {};

/** The headers that are the same for every answer. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  // YouTube refuses to play without a referrer.
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  // For other sites' pages that ask as everybody may, by CORS, it counts for nothing: the API stays open to them.
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": permissionsPolicy,
  ...strictTransport(appUrl),
  ...previewHeaders,
};

/** The headers of whatever is no page. */
export const closedHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  "Content-Security-Policy": closedPolicy,
};
