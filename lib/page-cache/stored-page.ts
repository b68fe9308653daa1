/** A page as the store keeps it: its HTML, and what the client router fetches of it. */
import type { CacheHandlerValue } from "next/dist/server/lib/incremental-cache";
import type { PageValue } from "./dress";
import { pageHeaders } from "./page-headers";
import { Sendable } from "./sendable";
import type { Storable } from "./store";
import { tags } from "./tags";

/** What of a page is asked for: the HTML, all of its React data, or the data of one segment of its route. */
export type Part = { kind: "html" } | { kind: "data" } | { kind: "segment"; segment: string };

type Kept = Pick<CacheHandlerValue, "lastModified" | "cacheControl">;

// Beside its bodies a page takes memory for its headers, in every encoding, and in the store for each of its tags.
const overheadBytes = 4096;
const bytesOfHeaders = 2048;
const bytesOfTag = 300;

export class StoredPage implements Storable {
  readonly tags: string[];
  readonly status: number;
  readonly kept: Kept;
  bytes: number;
  readonly #bodies: { html: Buffer; data?: Buffer; segments: Map<string, Buffer> };
  readonly #headers: PageValue["headers"];
  readonly #parts = new Map<string, Sendable>();
  readonly #onGrowth: (page: StoredPage) => void;

  /** `onGrowth` is called as the page takes more memory, in another encoding. */
  constructor(value: PageValue, kept: Kept, onGrowth: (page: StoredPage) => void) {
    const { html, rscData, segmentData, headers, status = 200 } = value;
    this.status = status;
    this.kept = kept;
    this.#headers = headers;
    this.#onGrowth = onGrowth;
    this.#bodies = { html: Buffer.from(html), data: rscData, segments: new Map(segmentData) };
    this.tags = [tags.everything, ...String(headers?.["x-next-cache-tags"] ?? "").split(",")];
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
    const made = new Sendable(body, pageHeaders(this.#headers, part.kind), (bytes) => this.#grow(bytes));
    this.#parts.set(name, made);
    return made;
  }

  /** The page as Next handed it over. */
  value(): PageValue {
    const { html, data, segments } = this.#bodies;
    return {
      kind: "APP_PAGE" as PageValue["kind"],
      html: html.toString(),
      rscData: data,
      segmentData: segments,
      headers: this.#headers,
      status: this.status,
      postponed: undefined,
    };
  }

  #bodyOf(part: Part): Buffer | undefined {
    if (part.kind === "segment") return this.#bodies.segments.get(part.segment);
    return this.#bodies[part.kind];
  }

  #buffers(): Buffer[] {
    const { html, data, segments } = this.#bodies;
    return [html, ...(data ? [data] : []), ...segments.values()];
  }

  #grow(bytes: number) {
    this.bytes += bytes + bytesOfHeaders;
    this.#onGrowth(this);
  }
}
