import { commentId } from "./schema";

/** The id that a page of a queue continues after, from the end of its path: none is 0, `after/<id>` is the id. Null: no such page. */
export function queuePlaceOf(segments: string[] = []): number | null {
  if (segments.length === 0) return 0;
  const [kind, id, ...more] = segments;
  if (kind !== "after" || more.length > 0) return null;
  return commentId.safeParse(id).data ?? null;
}
