/**
 * Next's `cacheHandler` when we serve ourselves: keeps nothing, hands each rendered page over to be kept by the fronts
 * (`lib/front`), and puts the headers among it that every answer needs. Platforms bring their own.
 */
import type {
  CacheHandler,
  CacheHandlerContext,
  CacheHandlerValue,
} from "next/dist/server/lib/incremental-cache";
import { dress } from "./dress";
import { handOver } from "./handed-over";
import { pathOfKey } from "./key";
import { forgetLifetimes } from "./lifetimes";

export default class PageCacheHandler
  implements Pick<CacheHandler, "get" | "set" | "revalidateTag" | "resetRequestCache">
{
  readonly #serverDir: string | undefined;

  constructor({ serverDistDir }: CacheHandlerContext) {
    this.#serverDir = serverDistDir;
  }

  // What is kept is answered before Next is asked.
  async get() {
    return null;
  }

  async set(key: string, value: CacheHandlerValue["value"]) {
    const path = pathOfKey(key);
    if (path === null || value?.kind !== "APP_PAGE") return;
    forgetLifetimes();
    dress(value, this.#serverDir);
    handOver(path, value);
  }

  // The doors have made the fronts forget (`forget-now.ts`) before Next asks it.
  async revalidateTag() {}

  resetRequestCache() {}
}
