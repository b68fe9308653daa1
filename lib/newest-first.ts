/** Lists by id, newest first, whose pages have paths of their own: `/before/<id>` and `/after/<id>`. */
import { rowId } from "@/lib/text/schema";

/** Where a page begins: with the newest, or next to the row with an id. */
export type IdPlace = { kind: "start" } | { kind: "before" | "after"; id: number };

/** Rows, and the paths of the neighbouring pages where there are any. */
export type IdPage<Row> = { rows: Row[]; newer: string | null; older: string | null };

/** The place that the last parts of a list's path name: none, or `before`/`after` and an id. Null: no such page. */
export function idPlaceOf([kind, text, ...more]: string[]): IdPlace | null {
  if (kind === undefined) return { kind: "start" };
  if ((kind !== "before" && kind !== "after") || more.length > 0) return null;
  const id = rowId().safeParse(text).data;
  return id === undefined ? null : { kind, id };
}

/** What a place asks of a query: the range of ids, and the order to read them in. */
export const idsBeside = (place: IdPlace) => ({
  ids: place.kind === "start" ? {} : { id: place.kind === "before" ? { lt: place.id } : { gt: place.id } },
  order: place.kind === "after" ? ("asc" as const) : ("desc" as const),
});

/**
 * Cuts a page from the `limit + 1` rows that were read as `idsBeside` says; `path` is the list's first page. Null where
 * nothing lies beyond the place, or the newest were asked for by a place although the list's own address shows them.
 */
export function cutIdPage<Row extends { id: number }>(
  found: Row[],
  place: IdPlace,
  limit: number,
  path: string,
): IdPage<Row> | null {
  const hasMore = found.length > limit;
  if (place.kind === "after" ? !hasMore : place.kind === "before" && found.length === 0) return null;
  const rows = found.slice(0, limit);
  if (place.kind === "after") rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    newer: first && place.kind !== "start" ? `${path}/after/${first.id}` : null,
    older: last && (place.kind === "after" || hasMore) ? `${path}/before/${last.id}` : null,
  };
}
