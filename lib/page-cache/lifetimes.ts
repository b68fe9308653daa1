import { SharedCacheControls } from "next/dist/server/lib/incremental-cache/shared-cache-controls.external.js";

const most = 10_000;

// Private to Next's class, but one for the whole process.
const lifetimes = (SharedCacheControls as unknown as { cacheControls: Map<string, unknown> }).cacheControls;

/**
 * Keeps Next's note of how long each page lives from growing for ever: it has one for every address that was ever
 * asked for, those that lead nowhere included. It is needed only where a page has a lifetime, which none of ours has.
 */
export function forgetLifetimes() {
  if (lifetimes.size >= most) lifetimes.clear();
}
