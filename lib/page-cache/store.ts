/**
 * Rendered pages, kept whole in bounded memory (least recently used out first) and forgotten by tag. A page counts as
 * old as the moment its render began: what was written while it rendered may be missing from it.
 */
import { LRUCache } from "lru-cache";

/** A moment, by the store's own count of forgettings: no clock that can jump. */
export type Moment = number;

type Entry<Page> = { page: Page; tags: string[] };

const mostRemembered = 50_000;

export class PageStore<Page> {
  readonly #pages: LRUCache<string, Entry<Page>>;
  readonly #keysOfTag = new Map<string, Set<string>>();
  // A page being rendered has no tags yet, so what is forgotten meanwhile has to be remembered.
  readonly #forgotten = new LRUCache<string, Moment>({ max: mostRemembered });
  #moment: Moment = 0;

  constructor(maxBytes: number) {
    this.#pages = new LRUCache({ maxSize: maxBytes, dispose: (entry, key) => this.#unlink(entry, key) });
  }

  /** To be asked when a render begins, and handed to `set` when it ends. */
  now(): Moment {
    return this.#moment;
  }

  get(key: string): Page | undefined {
    return this.#pages.get(key)?.page;
  }

  /** Keeps a page, unless one of its tags was forgotten since its render began, or it is larger than the store. */
  set(key: string, page: Page, { tags, began, bytes }: { tags: string[]; began: Moment; bytes: number }) {
    if (tags.some((tag) => (this.#forgotten.get(tag) ?? 0) > began)) return;
    this.#pages.set(key, { page, tags }, { size: bytes });
    if (!this.#pages.has(key)) return;
    for (const tag of tags) this.#keysWith(tag).add(key);
  }

  /** Drops every page that carries one of the tags, and refuses those whose render is under way. */
  forget(tags: string[]) {
    this.#moment += 1;
    for (const tag of tags) {
      this.#forgotten.set(tag, this.#moment);
      for (const key of [...(this.#keysOfTag.get(tag) ?? [])]) this.#pages.delete(key);
    }
  }

  #keysWith(tag: string): Set<string> {
    const known = this.#keysOfTag.get(tag);
    if (known) return known;
    const keys = new Set<string>();
    this.#keysOfTag.set(tag, keys);
    return keys;
  }

  #unlink({ tags }: Entry<Page>, key: string) {
    for (const tag of tags) {
      const keys = this.#keysOfTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOfTag.delete(tag);
    }
  }
}
