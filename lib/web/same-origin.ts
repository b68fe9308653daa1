/** Where a request comes from: for every door by which something is changed. */
import { appUrl } from "@/lib/env";

type Sent = Pick<Headers, "get">;

export const FROM_ELSEWHERE = "This came from another site.";

const own = new URL(appUrl);

/**
 * Whether a request that would change something comes from our own pages. Browsers say so in Sec-Fetch-Site (Fetch
 * Metadata, W3C); where they do not, as over plain http in a local network, the Origin header must be ours.
 */
export function isSameOrigin(headers: Sent): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  return isOwnOrigin(headers.get("origin"), headers.get("host"));
}

/** Whether a request says that it comes from another site. Programs say nothing. */
export function isForeign(headers: Sent): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site === null && origin === null) return false;
  return !isSameOrigin(headers);
}

// By our public address; or by the one that the request itself was sent to, which no page over http is where we have https.
function isOwnOrigin(origin: string | null, host: string | null): boolean {
  if (origin === own.origin) return true;
  if (origin === null || !URL.canParse(origin)) return false;
  const named = new URL(origin);
  return named.host === host && named.protocol === own.protocol;
}
