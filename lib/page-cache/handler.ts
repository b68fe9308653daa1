/**
 * Next's `cacheHandler` when we serve ourselves: keeps whole public pages in memory, and puts the headers among them
 * that every answer needs, so that a hit costs nothing. `lib/front` starts Next with it; platforms bring their own.
 */
import { LRUCache } from "lru-cache";
import type {
  CacheHandler,
  CacheHandlerContext,
  CacheHandlerValue,
} from "next/dist/server/lib/incremental-cache";
import { env } from "@/lib/env";
import { dress, type PageValue } from "./dress";
import { type Moment, PageStore } from "./store";

type StoredPage = {
  value: PageValue;
  lastModified: number;
  cacheControl?: CacheHandlerValue["cacheControl"];
};
type Begun = { moment: Moment; at: number };

// One store per process: Next loads this module more than once, and makes a handler for every request.
const shared = globalThis as typeof globalThis & {
  talksPages?: PageStore<StoredPage>;
  talksRenders?: LRUCache<string, Begun>;
};
shared.talksPages ??= new PageStore(env.PAGE_CACHE_MB * 1024 * 1024);
// A render that fails never comes to its end, so this is bounded too.
shared.talksRenders ??= new LRUCache({ max: 10_000 });
const pages = shared.talksPages;
const renders = shared.talksRenders;

export default class PageCacheHandler
  implements Pick<CacheHandler, "get" | "set" | "revalidateTag" | "resetRequestCache">
{
  readonly #serverDir: string | undefined;

  constructor({ serverDistDir }: CacheHandlerContext) {
    this.#serverDir = serverDistDir;
  }

  async get(key: string): Promise<CacheHandlerValue | null> {
    const stored = pages.get(key);
    if (!stored) renders.set(key, { moment: pages.now(), at: Date.now() });
    return stored ?? null;
  }

  async set(key: string, value: CacheHandlerValue["value"], context: object = {}) {
    const began = renders.get(key) ?? { moment: pages.now(), at: Date.now() };
    renders.delete(key);
    if (value?.kind !== "APP_PAGE") return;
    dress(value, this.#serverDir);
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

// Addresses that lead nowhere are without number.
const isWorthKeeping = ({ status }: PageValue) => status !== 404;

const tagsOf = ({ headers }: PageValue) => String(headers?.["x-next-cache-tags"] ?? "").split(",");

function bytesOf({ html, rscData, segmentData }: PageValue) {
  const segments = [...(segmentData?.values() ?? [])].reduce((sum, segment) => sum + segment.length, 0);
  return html.length + (rscData?.length ?? 0) + segments + 1024;
}
