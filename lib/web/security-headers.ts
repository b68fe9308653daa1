/** The headers of every answer. One module serves the page cache, the front and the proxy. */
import { frameHosts } from "@/lib/embeds/frame";
import { previewHeaders } from "@/lib/platform/preview-headers";

type Scripts = { nonce: string } | { hashes: string[] };

/**
 * The Content-Security-Policy of a page: its inline scripts are named by a nonce (pages made for one request) or by
 * their SHA-256 hashes (`sha256-…`, pages stored for everybody). CSP Level 3, W3C.
 */
export function contentSecurityPolicy(scripts: Scripts): string {
  const inline = "nonce" in scripts ? [`nonce-${scripts.nonce}`] : scripts.hashes;
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...inline.map((source) => `'${source}'`)].join(" ")}`,
    "style-src 'self'",
    // React writes the `style` attribute of a few elements while a page loads; it cannot run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${frameHosts.join(" ")}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The headers that are the same for every answer. */
export const commonHeaders = {
  "X-Content-Type-Options": "nosniff",
  // YouTube refuses to play without a referrer.
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  ...previewHeaders,
} as const;
