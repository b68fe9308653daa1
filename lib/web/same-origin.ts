import { appUrl } from "@/lib/env";

const ownOrigin = new URL(appUrl).origin;

/** Whether an Origin header names us: by our public address, or by the one that the request itself was sent to. */
export function isOwnOrigin(origin: string | null, host: string | null): boolean {
  if (origin === ownOrigin) return true;
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * Whether a request that would change something comes from our own pages. Browsers say so in Sec-Fetch-Site (Fetch
 * Metadata, W3C); where they do not, as over plain http in a local network, the Origin header must be ours.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  return isOwnOrigin(headers.get("origin"), headers.get("host"));
}

/** Whether a request says that it comes from another site. Programs say nothing. */
export function isForeign(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site === null && origin === null) return false;
  return !isSameOrigin(headers);
}
