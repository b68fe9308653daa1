/**
 * Next's `cacheHandler` when we serve ourselves: keeps whole public pages in memory, and puts the headers among them
 * that every answer needs, so that a hit costs nothing. `lib/front` starts Next with it; platforms bring their own.
 */
import type { CacheHandler, CacheHandlerValue } from "next/dist/server/lib/incremental-cache";
import { env } from "@/lib/env";
import { contentSecurityPolicy } from "@/lib/web/security-headers";
import { inlineScriptHashes } from "./inline-scripts";
import { type Moment, PageStore } from "./store";

type Value = NonNullable<CacheHandlerValue["value"]>;
type PageValue = Extract<Value, { kind: "APP_PAGE" }>;
type StoredPage = {
  value: PageValue;
  lastModified: number;
  cacheControl?: CacheHandlerValue["cacheControl"];
};
type Begun = { moment: Moment; at: number };

// One store per process: Next loads this module more than once, and makes a handler for every request.
const shared = globalThis as typeof globalThis & {
  talksPages?: PageStore<StoredPage>;
  talksRenders?: Map<string, Begun>;
};
shared.talksPages ??= new PageStore(env.PAGE_CACHE_MB * 1024 * 1024);
shared.talksRenders ??= new Map();
const pages = shared.talksPages;
const renders = shared.talksRenders;

export default class PageCacheHandler
  implements Pick<CacheHandler, "get" | "set" | "revalidateTag" | "resetRequestCache">
{
  async get(key: string): Promise<CacheHandlerValue | null> {
    const stored = pages.get(key);
    if (!stored) renders.set(key, { moment: pages.now(), at: Date.now() });
    return stored ?? null;
  }

  async set(key: string, value: CacheHandlerValue["value"], context: object = {}) {
    const began = renders.get(key) ?? { moment: pages.now(), at: Date.now() };
    renders.delete(key);
    if (value?.kind !== "APP_PAGE") return;
    dress(value);
    if (!isWorthKeeping(value)) return;
    const tags = tagsOf(value);
    const { cacheControl } = context as Pick<StoredPage, "cacheControl">;
    pages.set(
      key,
      { value, lastModified: began.at, cacheControl },
      { tags, began: began.moment, bytes: bytesOf(value) },
    );
  }

  async revalidateTag(tags: string | string[]) {
    pages.forget([tags].flat());
  }

  resetRequestCache() {}
}

/** A page says with `data-status` that it stands for something taken down: Next knows no 410. */
const gone = /<main[^>]*\sdata-status="410"/;

function dress(value: PageValue) {
  if (gone.test(value.html)) value.status = 410;
  value.headers = {
    ...value.headers,
    "cache-control": isRedirect(value) ? "public, max-age=3600" : "public, max-age=0, must-revalidate",
    "content-security-policy": contentSecurityPolicy({ hashes: inlineScriptHashes(value.html) }),
  };
}

const isRedirect = ({ status = 200 }: PageValue) => status >= 300 && status < 400;

// Addresses that lead nowhere are without number.
const isWorthKeeping = ({ status }: PageValue) => status !== 404;

const tagsOf = ({ headers }: PageValue) => String(headers?.["x-next-cache-tags"] ?? "").split(",");

function bytesOf({ html, rscData, segmentData }: PageValue) {
  const segments = [...(segmentData?.values() ?? [])].reduce((sum, segment) => sum + segment.length, 0);
  return html.length + (rscData?.length ?? 0) + segments + 1024;
}
