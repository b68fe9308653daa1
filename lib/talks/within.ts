/** How a page of talks is read: newest date first, by a place in the list, at a cost that does not grow. */
import type { Cursor, Place } from "./cursor";

/** A stretch of a list that is one stretch of its index, too. */
export type Range = {
  date?: string | { lt: string } | { gt: string };
  id?: { lte: number } | { gte: number };
};

/**
 * At most `take` rows from a place onwards, beginning with the talk that its cursor names, where there is one. `find`
 * reads one range in the order of `towards`. The rest of the cursor's day is a range of its own: a condition on both
 * columns at once has the database walk through the whole day.
 */
export async function readFrom<Row>(
  place: Place,
  take: number,
  find: (range: Range, take: number) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const range of rangesFrom(place)) {
    if (rows.length < take) rows.push(...(await find(range, take - rows.length)));
  }
  return rows;
}

function rangesFrom(place: Place): Range[] {
  if (place.kind === "start") return [{}];
  const { date, id } = place.cursor;
  return place.kind === "before"
    ? [{ date, id: { lte: id } }, { date: { lt: date } }]
    : [{ date, id: { gte: id } }, { date: { gt: date } }];
}

/**
 * The order to read them in: away from the place. `deletedAt` is the same for all of them; PostgreSQL walks the index
 * only where the order names it, and sorts the whole list otherwise.
 */
export const towards = ({ kind }: Pick<Place, "kind">) => {
  const [onwards, back] = kind === "after" ? (["asc", "desc"] as const) : (["desc", "asc"] as const);
  return [{ deletedAt: back }, { date: onwards }, { id: onwards }];
};

/** Whether a talk is the one that a cursor names: the same id, on the same day. */
export const isAt = (talk: Cursor | undefined, cursor: Cursor) =>
  talk?.id === cursor.id && talk.date === cursor.date;
