/** A page as the store keeps it: its HTML, and what the client router fetches of it. */
import { pageHeaders } from "./page-headers";
import { Sendable } from "./sendable";
import type { Storable } from "./store";
import { tags } from "./tags";

/** What of a page is asked for: the HTML, all of its React data, or the data of one segment of its route. */
export type Part = { kind: "html" } | { kind: "data" } | { kind: "segment"; segment: string };

type Contents = {
  headers: Record<string, string>;
  tags: string[];
  html: Buffer;
  data: Buffer | null;
  segments: Map<string, Buffer>;
};

// Beside its bodies a page takes memory for its headers, in every encoding, and in the store for each of its tags.
const overheadBytes = 4096;
const bytesOfHeaders = 2048;
const bytesOfTag = 300;

export class StoredPage implements Storable {
  readonly status = 200;
  /** What it is answered for was asked before. */
  readonly requestId = null;
  readonly tags: string[];
  bytes: number;
  readonly #contents: Contents;
  readonly #parts = new Map<string, Sendable>();
  readonly #onGrowth: (page: StoredPage) => void;

  /** `onGrowth` is called as the page takes more memory, in another encoding. */
  constructor(contents: Contents, onGrowth: (page: StoredPage) => void) {
    this.#contents = contents;
    this.#onGrowth = onGrowth;
    this.tags = [tags.everything, ...contents.tags];
    this.bytes =
      overheadBytes +
      this.tags.length * bytesOfTag +
      this.#buffers().reduce((sum, { length }) => sum + length, 0);
  }

  /** Null where the page has no such part. */
  part(part: Part): Sendable | null {
    const name = part.kind === "segment" ? part.segment : part.kind;
    const known = this.#parts.get(name);
    if (known) return known;
    const body = this.#bodyOf(part);
    if (!body) return null;
    const headers = pageHeaders(this.#contents.headers, part.kind);
    const made = new Sendable(body, headers, (bytes) => this.#grow(bytes));
    this.#parts.set(name, made);
    return made;
  }

  #bodyOf(part: Part): Buffer | null {
    if (part.kind === "segment") return this.#contents.segments.get(part.segment) ?? null;
    return this.#contents[part.kind];
  }

  #buffers(): Buffer[] {
    const { html, data, segments } = this.#contents;
    return [html, ...(data ? [data] : []), ...segments.values()];
  }

  #grow(bytes: number) {
    this.bytes += bytes + bytesOfHeaders;
    this.#onGrowth(this);
  }
}
