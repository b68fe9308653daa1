/** Lists that are paged by a whole number, such as an id, in ascending order. */
import { z } from "zod";

/** Where a page begins. */
export type KeyPlace = { kind: "start" } | { kind: "after" | "before"; key: number };

const cursorShape = /^(after|before)~([1-9]\d{0,9})$/;
const largestKey = 2_147_483_647;

export const INVALID_CURSOR = "This is no cursor of this list. Follow the links of a page.";

/** A cursor as a query names it (`after~12`), read as a place; none is the start of the list. */
export const keyCursor = () =>
  z
    .string()
    .regex(cursorShape, INVALID_CURSOR)
    .refine((text) => keyOf(text) <= largestKey, INVALID_CURSOR)
    .transform(placeOfKey)
    .optional()
    .transform((place) => place ?? start);

export const formatKeyCursor = (kind: "after" | "before", key: number) => `${kind}~${key}`;

/** The range of keys that a place names. */
export const keysWithin = (place: KeyPlace): { gt: number } | { lt: number } =>
  place.kind === "before" ? { lt: place.key } : { gt: place.kind === "after" ? place.key : 0 };

/** The order to read a page in: towards the start of the list where it ends before a key. */
export const keyOrder = (place: KeyPlace) => (place.kind === "before" ? ("desc" as const) : ("asc" as const));

export type Page<Row> = { rows: Row[]; next: string | null; prev: string | null };

/** Cuts a page from the `limit + 1` rows that were read in the place's order; gives the cursors of its neighbours. */
export function cutPage<Row>(
  read: Row[],
  place: KeyPlace,
  limit: number,
  keyOfRow: (row: Row) => number,
): Page<Row> {
  const rows = read.slice(0, limit);
  const hasMore = read.length > limit;
  if (place.kind === "before") rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  const hasPrev = place.kind === "before" ? hasMore : place.kind === "after";
  const hasNext = place.kind === "before" || hasMore;
  return {
    rows,
    prev: first ? cursorWhere(hasPrev, "before", keyOfRow(first)) : wayBack(place, "after"),
    next: last ? cursorWhere(hasNext, "after", keyOfRow(last)) : wayBack(place, "before"),
  };
}

const cursorWhere = (isThere: boolean, kind: "after" | "before", key: number) =>
  isThere ? formatKeyCursor(kind, key) : null;

// From a page that turned out to be empty one goes back to where one came from, the row at its edge included.
function wayBack(place: KeyPlace, cameBy: "after" | "before"): string | null {
  if (place.kind !== cameBy) return null;
  if (cameBy === "after") return formatKeyCursor("before", Math.min(place.key + 1, largestKey));
  return place.key > 1 ? formatKeyCursor("after", place.key - 1) : null;
}

const start: KeyPlace = { kind: "start" };
const keyOf = (text: string) => Number(cursorShape.exec(text)?.[2]);
const placeOfKey = (text: string): KeyPlace => ({
  kind: text.startsWith("after") ? "after" : "before",
  key: keyOf(text),
});
