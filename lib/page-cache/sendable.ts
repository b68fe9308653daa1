/** A body as it is sent: with its headers, in every encoding that somebody has asked for, each made once. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A content coding (RFC 9110, section 8.4.1). */
export type Encoding = "br" | "gzip" | "identity";

/** Everything of an answer but its status. Headers are names and values by turns, as `writeHead` takes them. */
export type Representation = { etag: string; body: Buffer; headers: string[]; headersOf304: string[] };

type Headers = Record<string, string>;

// Smaller ones fit in one packet anyway.
const leastCompressed = 1024;
const brotliQuality = 5;

// In libuv's threads: a big page holds up nobody while it is compressed.
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const compress = {
  br: (body: Buffer) => brotli(body, { params: brotliParams(body.length) }),
  gzip: (body: Buffer) => gzipped(body),
};

const brotliParams = (size: number) => ({
  [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: size,
});

export class Sendable {
  readonly #headers: Headers;
  readonly #identity: Representation;
  readonly #encoded: { br?: Representation; gzip?: Representation } = {};
  readonly #underWay: { br?: Promise<Representation>; gzip?: Promise<Representation> } = {};
  readonly #onGrowth: (bytes: number) => void;

  /** `headers` without those that depend on the encoding. `onGrowth` hears of memory taken by further encodings. */
  constructor(body: Buffer, headers: Headers, onGrowth: (bytes: number) => void = () => undefined) {
    this.#headers = headers;
    this.#onGrowth = onGrowth;
    const digest = createHash("sha256").update(body).digest("base64url").slice(0, 22);
    this.#identity = represent(`"${digest}"`, body, headers, "identity");
  }

  /** At once where it was made before, else as soon as it is. */
  in(encoding: Encoding): Representation | Promise<Representation> {
    if (encoding === "identity" || this.#identity.body.length < leastCompressed) return this.#identity;
    return this.#encoded[encoding] ?? this.#make(encoding);
  }

  #make(encoding: "br" | "gzip"): Promise<Representation> {
    // What cannot be compressed is sent as it is.
    this.#underWay[encoding] ??= this.#compressed(encoding)
      .catch(() => this.#identity)
      .finally(() => delete this.#underWay[encoding]);
    return this.#underWay[encoding];
  }

  async #compressed(encoding: "br" | "gzip"): Promise<Representation> {
    const body = await compress[encoding](this.#identity.body);
    // Every encoding is a representation of its own, with a strong validator of its own (RFC 9110, section 8.8.3.3).
    const etag = this.#identity.etag.replace(/"$/, `-${encoding}"`);
    const made = represent(etag, body, this.#headers, encoding);
    this.#encoded[encoding] = made;
    this.#onGrowth(body.length);
    return made;
  }
}

// RFC 9110, section 15.4.5: what a 304 repeats. A policy is repeated as well: browsers take the newer one.
const describesBody = /^content-(type|language|length|encoding)$/i;

function represent(etag: string, body: Buffer, headers: Headers, encoding: Encoding): Representation {
  const ofBody = {
    ...(encoding !== "identity" && { "Content-Encoding": encoding }),
    "Content-Length": String(body.length),
  };
  const all = Object.entries({ ...headers, ...ofBody, ETag: etag });
  return {
    etag,
    body,
    headers: all.flat(),
    headersOf304: all.filter(([name]) => !describesBody.test(name)).flat(),
  };
}
