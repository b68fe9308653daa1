import type { Rendered } from "@/lib/page-cache/rendered";
import { StoredPage } from "@/lib/page-cache/stored-page";

/** A page with these tags, as an application renders it. */
export const renderedPage = (html: string, tags: string[]): Rendered => ({
  status: 200,
  headers: {},
  html: Buffer.from(html),
  kept: { tags, data: null, segments: new Map() },
});

/** A page with these tags, as the store keeps it. */
export const storedPage = (html: string, tags: string[]): StoredPage =>
  new StoredPage(
    { headers: {}, html: Buffer.from(html), tags, data: null, segments: new Map() },
    () => undefined,
  );
