/** The headers that a stored page is sent with. */
import { commonHeaders } from "@/lib/web/security-headers";

const contentTypes = {
  html: "text/html; charset=utf-8",
  data: "text/x-component",
  segment: "text/x-component",
};

/** For the client router: that the page was rendered ahead of the request; that its segments may be fetched. */
const forRouter = { "x-nextjs-prerender": "1" };
const forSegments = { ...forRouter, "x-nextjs-postponed": "2" };

// By these headers Next's client asks for another part of a page at the same address.
export const varies = "Accept-Encoding, RSC, Next-Router-Prefetch, Next-Router-Segment-Prefetch";

/** `stored` is what Next, and `dress`, put among the page's headers. */
export const pageHeaders = (
  stored: Record<string, string>,
  kind: keyof typeof contentTypes,
): Record<string, string> => ({
  ...commonHeaders,
  ...(kind === "segment" ? forSegments : forRouter),
  ...stored,
  "Content-Type": contentTypes[kind],
  Vary: varies,
});
