import type { IncomingMessage } from "node:http";

/** What a request's headers say of the answer that is wanted. */
export type Wanted = {
  /** `Accept-Encoding` */
  encodings: string;
  /** `If-None-Match` */
  condition: string | null;
  /** Next's client router wants data, of the whole page or of a segment. */
  isForRouter: boolean;
  segment: string | null;
};

/**
 * Reads the few headers that a stored page depends on. Node makes an object of all headers as soon as one of them is
 * asked for by name, which takes longer than everything else that an answer from memory needs.
 */
export function wantedBy({ rawHeaders }: IncomingMessage): Wanted {
  const wanted: Wanted = { encodings: "", condition: null, isForRouter: false, segment: null };
  for (let n = 0; n < rawHeaders.length; n += 2) {
    const name = rawHeaders[n] as string;
    const value = rawHeaders[n + 1] as string;
    if (is(name, "accept-encoding")) wanted.encodings = joined(wanted.encodings, value);
    else if (is(name, "if-none-match")) wanted.condition = joined(wanted.condition, value);
    else if (is(name, "rsc")) wanted.isForRouter = true;
    else if (is(name, "next-router-segment-prefetch")) wanted.segment = value;
  }
  return wanted;
}

const is = (name: string, wanted: string) => name.length === wanted.length && name.toLowerCase() === wanted;

// Both are lists, which may come in several lines (RFC 9110, section 5.3).
const joined = (before: string | null, value: string) => (before ? `${before}, ${value}` : value);
