import "server-only";
import { db } from "@/lib/db/client";
import type { TalkList } from "@/lib/page-cache/tags";
import { type Cursor, formatCursor, type Place } from "./cursor";
import { type TalkPage, talkCardColumns } from "./dto";
import { isAt, readFrom, towards } from "./within";

/** Which talks a list is cut from, and the path its pages hang on ("" for the timeline). */
export type ListedTalks = { list: TalkList; path: string; speakerId?: number };

export const timeline: ListedTalks = { list: "timeline", path: "" };

/** The address of a list's first page. */
export const startOf = ({ path }: ListedTalks) => path || "/";

/** At most `take` talks as lists show them, from the talk that a place's cursor names onwards. */
export const readCards = (from: ListedTalks, place: Place, take: number) =>
  readFrom(place, take, (range, take) =>
    db.talk.findMany({
      select: talkCardColumns,
      where: { ...whereOf(from), ...range },
      orderBy: towards(place),
      take,
    }),
  );

/**
 * The address of the page that a place shows which no talk of the list is at: the talk was deleted or moved to another
 * day, or there never was one. It hangs on the nearest talk on the other side, which is one look into the index.
 */
export async function canonicalPath(from: ListedTalks, place: Place, page: TalkPage): Promise<string> {
  if (place.kind === "start") return startOf(from);
  const { kind, cursor } = place;
  const nearest = await nearestTo(from, { kind: kind === "before" ? "after" : "before", cursor });
  if (nearest) return `${from.path}/${kind}/${formatCursor(nearest)}`;
  // What lies after everything are the oldest talks: they lie before the one that follows them.
  const newest = kind === "after" ? page.talks[0] : undefined;
  const next = newest && (await nearestTo(from, { kind: "after", cursor: newest }));
  return next ? `${from.path}/before/${formatCursor(next)}` : startOf(from);
}

/** The day of the list's oldest talk, or null where it has none. One look into the index. */
export async function oldestDay(from: ListedTalks): Promise<string | null> {
  const [oldest] = await db.talk.findMany({
    select: { date: true },
    where: whereOf(from),
    orderBy: towards({ kind: "after" }),
    take: 1,
  });
  return oldest?.date ?? null;
}

async function nearestTo(
  from: ListedTalks,
  place: Exclude<Place, { kind: "start" }>,
): Promise<Cursor | undefined> {
  const rows = await readFrom(place, 2, (range, take) =>
    db.talk.findMany({
      select: { id: true, date: true },
      where: { ...whereOf(from), ...range },
      orderBy: towards(place),
      take,
    }),
  );
  return rows.find((row) => !isAt(row, place.cursor));
}

const whereOf = ({ speakerId }: ListedTalks) => ({
  deletedAt: null,
  ...(speakerId === undefined ? {} : { speakerId }),
});
