/** How a page of talks is read: newest date first, by a place in the list. */
import type { Place } from "./cursor";

/**
 * The talks that lie beyond a place. Written as one range with an exception, so that both databases walk the index
 * instead of joining two searches.
 */
export function within(place: Place) {
  if (place.kind === "start") return {};
  const { date, id } = place.cursor;
  return place.kind === "before"
    ? { date: { lte: date }, NOT: { date, id: { gte: id } } }
    : { date: { gte: date }, NOT: { date, id: { lte: id } } };
}

/** The order to read them in: away from the place. */
export const towards = (place: Place) =>
  place.kind === "after"
    ? [{ date: "asc" as const }, { id: "asc" as const }]
    : [{ date: "desc" as const }, { id: "desc" as const }];
