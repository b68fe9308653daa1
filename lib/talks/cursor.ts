import { z } from "zod";
import { calendarDate, rowId } from "@/lib/text/schema";

/** A place between two talks of a list: next to the talk with this day and id. */
export type Cursor = { date: string; id: number };

/** Where a page of a list begins. */
export type Place = { kind: "start" } | { kind: "before" | "after"; cursor: Cursor };

const shape = /^(\d{4}-\d{2}-\d{2})~([1-9]\d{0,9})$/;
const cursorSchema = z.object({ date: calendarDate(), id: rowId() });

export const formatCursor = ({ date, id }: Cursor) => `${date}~${id}`;

/** `2014-04-09~12` as a cursor; null for anything else. */
export function parseCursor(text: string): Cursor | null {
  const [, date, id] = shape.exec(text) ?? [];
  return cursorSchema.safeParse({ date, id }).data ?? null;
}

/** The place that the last parts of a list's path name: none, or `before`/`after` and a cursor. Null: no such page. */
export function placeOf(segments: string[] = []): Place | null {
  const [kind, text, ...more] = segments;
  if (kind === undefined) return { kind: "start" };
  if ((kind !== "before" && kind !== "after") || text === undefined || more.length > 0) return null;
  const cursor = parseCursor(text.replace("%7E", "~"));
  return cursor && { kind, cursor };
}
