/** The stored pages of this process, and how it forgets them. */
import { LRUCache } from "lru-cache";
import { env } from "@/lib/env";
import type { Forgetting } from "./forgetting";
import { PageStore } from "./store";
import type { StoredPage } from "./stored-page";
import { tags } from "./tags";

// One write may be told of more than once: by the door, by a sibling, by the database.
const mostRemembered = 50_000;

// Next's bundles, Next's cache handler and the front are loaded apart, in one process.
const shared = globalThis as typeof globalThis & {
  talksPages?: PageStore<StoredPage>;
  talksForgotten?: LRUCache<string, true>;
};
shared.talksPages ??= new PageStore(env.PAGE_CACHE_MB * 1024 * 1024);
shared.talksForgotten ??= new LRUCache({ max: mostRemembered });

/** By path. */
export const pages = shared.talksPages;
const forgotten = shared.talksForgotten;

/** Forgets what writes have changed, once for each write, however often it is told of it. */
export function forgetHere(forgettings: Forgetting[]) {
  for (const forgetting of forgettings) {
    if (forgotten.has(forgetting.key)) continue;
    forgotten.set(forgetting.key, true);
    pages.forget(forgetting.tags);
  }
}

/** Forgets every page: for when it is not known what was written. */
export const forgetEverything = () => pages.forget([tags.everything]);
