/**
 * Rendered pages, kept whole in bounded memory (least recently used out first) and forgotten by tag. A page counts as
 * old as the moment its render began: what was written while it rendered may be missing from it.
 */
import { LRUCache } from "lru-cache";

/** A moment, by the store's own count of forgettings: no clock that can jump. */
export type Moment = number;

/** What the store has to know of a page. */
export type Storable = {
  tags: string[];
  /** The memory it takes, in bytes. */
  bytes: number;
};

const mostRemembered = 50_000;

export class PageStore<Page extends Storable> {
  readonly #pages: LRUCache<string, Page>;
  readonly #keysOfTag = new Map<string, Set<string>>();
  // A page being rendered has no tags yet, so what is forgotten meanwhile has to be remembered.
  readonly #forgotten: LRUCache<string, Moment>;
  // Of what was forgotten before, nothing is remembered.
  #horizon: Moment = 0;
  #moment: Moment = 0;

  constructor(maxBytes: number) {
    this.#pages = new LRUCache({ maxSize: maxBytes, dispose: (page, key) => this.#unlink(page, key) });
    this.#forgotten = new LRUCache({
      max: mostRemembered,
      dispose: (moment, _tag, reason) => {
        if (reason === "evict") this.#horizon = Math.max(this.#horizon, moment);
      },
    });
  }

  /** To be asked when a render begins, and handed to `set` when it ends. */
  now(): Moment {
    return this.#moment;
  }

  get(key: string): Page | undefined {
    return this.#pages.get(key);
  }

  /** How many pages are kept. */
  get size(): number {
    return this.#pages.size;
  }

  /** The memory that they take, in bytes. */
  get bytes(): number {
    return this.#pages.calculatedSize;
  }

  /** Whether a page is kept; does not count as a use of it. */
  has(key: string): boolean {
    return this.#pages.has(key);
  }

  /** Keeps a page, unless one of its tags was forgotten since its render began, or it is larger than the store. */
  set(key: string, page: Page, began: Moment) {
    if (began < this.#horizon || page.tags.some((tag) => (this.#forgotten.peek(tag) ?? 0) > began)) return;
    this.#keep(key, page);
  }

  /** Takes note that a page has grown, if it is still kept. */
  resize(key: string, page: Page) {
    if (this.#pages.peek(key) !== page) return;
    this.#pages.delete(key);
    this.#keep(key, page);
  }

  /** Drops every page that carries one of the tags, and refuses those whose render is under way. */
  forget(tags: string[]) {
    this.#moment += 1;
    for (const tag of tags) {
      this.#forgotten.set(tag, this.#moment);
      for (const key of [...(this.#keysOfTag.get(tag) ?? [])]) this.#pages.delete(key);
    }
  }

  #keep(key: string, page: Page) {
    this.#pages.set(key, page, { size: page.bytes });
    if (!this.#pages.has(key)) return;
    for (const tag of page.tags) this.#keysWith(tag).add(key);
  }

  #keysWith(tag: string): Set<string> {
    const known = this.#keysOfTag.get(tag);
    if (known) return known;
    const keys = new Set<string>();
    this.#keysOfTag.set(tag, keys);
    return keys;
  }

  #unlink({ tags }: Page, key: string) {
    for (const tag of tags) {
      const keys = this.#keysOfTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOfTag.delete(tag);
    }
  }
}
