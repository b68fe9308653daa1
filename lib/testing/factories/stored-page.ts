import { StoredPage } from "@/lib/page-cache/stored-page";

/** A page with these tags, as the store keeps it. */
export function storedPage(html: string, tags: string[]): StoredPage {
  const value = {
    kind: "APP_PAGE" as never,
    html,
    headers: { "x-next-cache-tags": tags.join() },
    status: 200,
    rscData: undefined,
    segmentData: undefined,
    postponed: undefined,
  };
  return new StoredPage(value, { lastModified: 0 }, () => undefined);
}
