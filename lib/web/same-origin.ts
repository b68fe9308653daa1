import { appUrl } from "@/lib/env";

const ownOrigin = new URL(appUrl).origin;

/**
 * Whether a request that would change something comes from our own pages. Browsers say so in Sec-Fetch-Site (Fetch
 * Metadata, W3C); where they do not, the Origin header must be ours.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  return headers.get("origin") === ownOrigin;
}
