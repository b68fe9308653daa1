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
import { dress } from "./dress";
import { pathOfKey } from "./key";
import { forgetLifetimes } from "./lifetimes";
import { pages } from "./pages";
import type { Moment } from "./store";
import { StoredPage } from "./stored-page";

type Begun = { moment: Moment; at: number };

// Next makes a handler for every request. A render that fails never comes to its end, so this is bounded.
const shared = globalThis as typeof globalThis & { talksRenders?: LRUCache<string, Begun> };
shared.talksRenders ??= new LRUCache({ max: 10_000 });
const renders = shared.talksRenders;

export default class PageCacheHandler
  implements Pick<CacheHandler, "get" | "set" | "revalidateTag" | "resetRequestCache">
{
  readonly #serverDir: string | undefined;

  constructor({ serverDistDir }: CacheHandlerContext) {
    this.#serverDir = serverDistDir;
  }

  async get(key: string): Promise<CacheHandlerValue | null> {
    const path = pathOfKey(key);
    if (path === null) return null;
    const stored = pages.get(path);
    if (stored) return { value: stored.value(), ...stored.kept };
    renders.set(path, { moment: pages.now(), at: Date.now() });
    return null;
  }

  async set(key: string, value: CacheHandlerValue["value"], context: object = {}) {
    const path = pathOfKey(key);
    if (path === null || value?.kind !== "APP_PAGE") return;
    const began = renders.get(path);
    renders.delete(path);
    forgetLifetimes();
    dress(value, this.#serverDir);
    // Addresses that lead nowhere, or elsewhere, are without number.
    if (!began || (value.status ?? 200) !== 200) return;
    const { cacheControl } = context as Pick<CacheHandlerValue, "cacheControl">;
    const onGrowth = (page: StoredPage) => pages.resize(path, page);
    const page = new StoredPage(value, { lastModified: began.at, cacheControl }, onGrowth);
    pages.set(path, page, began.moment);
  }

  // The doors have made the pages forget (`forget-now.ts`) before Next asks it.
  async revalidateTag() {}

  resetRequestCache() {}
}
