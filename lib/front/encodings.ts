import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import type { Encoding } from "@/lib/page-cache/sendable";

const ours: Encoding[] = ["br", "gzip", "identity"];

// Browsers send the same few headers over and over.
const known = new LRUCache<string, Encoding>({ max: 1000 });
const longestKnown = 200;

/** The encoding to answer in, by an `Accept-Encoding` header (RFC 9110, section 12.5.3): Brotli before gzip. */
export function encodingFor(accepted: string): Encoding {
  const before = known.get(accepted);
  if (before) return before;
  const chosen = choose(accepted);
  if (accepted.length <= longestKnown) known.set(accepted, chosen);
  return chosen;
}

// The types are of a version that did not let the server prefer anything.
type Chooser = { encodings(available: string[], options: { preferred: string[] }): string[] };

function choose(accepted: string): Encoding {
  const negotiator: Chooser = new Negotiator({ headers: { "accept-encoding": accepted } });
  return (negotiator.encodings(ours, { preferred: ours })[0] as Encoding | undefined) ?? "identity";
}
