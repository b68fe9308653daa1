/** Things to ask for: one's own, somebody else's, and what is not there. */
import fc from "fast-check";
import { people } from "./cast";
import type { Operation } from "./document";
import { statuses, type Wanted } from "./world";

const person = fc.constantFrom(...people);
const speakers = fc.constantFrom("ann" as const, "ann" as const, "ben" as const);
const talk = fc.record({
  kind: fc.constant("talk" as const),
  of: speakers,
  isDeleted: fc.constantFrom(false, false, false, true),
});
export const comment = fc.record({
  kind: fc.constant("comment" as const),
  under: speakers,
  by: fc.constantFrom(null, null, "ann" as const, "ben" as const),
  status: fc.constantFrom(...statuses),
});
const speaker = fc.record({ kind: fc.constant("speaker" as const), of: person });
const token = fc.record({ kind: fc.constant("token" as const), of: speakers });
export const nothing = fc.constant({ kind: "nothing" as const });

const mostly = (arbitrary: fc.Arbitrary<Wanted>) =>
  fc.oneof({ weight: 7, arbitrary }, { weight: 1, arbitrary: nothing });

/** What a request of this operation is about; null where it is about nothing in particular. */
export function wantedBy({ id, path }: Operation): fc.Arbitrary<Wanted | null> {
  if (id === "listQueue") return fc.option(mostly(talk));
  if (path.startsWith("/talks/{")) return mostly(talk);
  if (path.startsWith("/comments/{")) return mostly(comment);
  if (path.startsWith("/speakers/{")) return mostly(speaker);
  if (path.startsWith("/tokens/{")) return mostly(token);
  return fc.constant(null);
}
