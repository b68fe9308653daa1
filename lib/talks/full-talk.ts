import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { Gone, NotFound } from "@/lib/errors";
import { speakerRefColumns } from "@/lib/speakers/dto";
import { type Cursor, formatCursor, type Place } from "./cursor";
import { isAt, readFrom, towards } from "./within";

const columns = {
  id: true,
  title: true,
  description: true,
  descriptionHtml: true,
  venue: true,
  venueUrl: true,
  date: true,
  slidesUrl: true,
  videoUrl: true,
  commentCount: true,
  createdAt: true,
  editedAt: true,
  version: true,
  speaker: { select: speakerRefColumns },
} as const;

/** A talk with all that is public about it. */
export type FullTalk = Prisma.TalkGetPayload<{ select: typeof columns }>;

/** The talk. Throws NotFound, or Gone where it was deleted. */
export async function getFullTalk(id: number): Promise<FullTalk> {
  const row = await db.talk.findUnique({ select: { ...columns, deletedAt: true }, where: { id } });
  if (!row) throw new NotFound("talk");
  const { deletedAt, ...talk } = row;
  if (deletedAt) throw new Gone("talk");
  return talk;
}

/** Which talks: a speaker's, by username in lower case; a year's, of four digits. Null: all. */
export type TalkFilter = { speaker: string | null; year: string | null };

export type FullTalkPage = { talks: FullTalk[]; next: string | null; prev: string | null };

/** A page of talks, newest date first, with the cursors of its neighbours (`before~…`, `after~…`). */
export async function listFullTalks(filter: TalkFilter, place: Place, limit: number): Promise<FullTalkPage> {
  const speakerId = filter.speaker === null ? null : await findSpeakerId(filter.speaker);
  const where = { deletedAt: null, ...(speakerId !== null && { speakerId }) };
  // One more tells of further pages, and one more is the cursor's own talk.
  const read = await readFrom(place, limit + 2, (range, take) =>
    db.talk.findMany({
      select: columns,
      where: { ...where, AND: [range, ofYear(filter.year)] },
      orderBy: towards(place),
      take,
    }),
  );
  const talks = place.kind === "start" ? read : read.filter((talk) => !isAt(talk, place.cursor));
  const hasMore = talks.length > limit;
  talks.length = Math.min(talks.length, limit);
  if (place.kind === "after") talks.reverse();
  return { talks, ...neighbours(talks, place, hasMore) };
}

const ofYear = (year: string | null) =>
  year === null ? {} : { date: { gte: `${year}-01-01`, lte: `${year}-12-31` } };

// An id of nobody's where there is none. With a join the databases may walk through everybody's talks.
async function findSpeakerId(username: string): Promise<number> {
  const speaker = await db.speaker.findUnique({ select: { id: true }, where: { username } });
  return speaker?.id ?? 0;
}

function neighbours(talks: FullTalk[], place: Place, hasMore: boolean) {
  const first = talks[0];
  const last = talks.at(-1);
  const hasNewer = place.kind === "after" ? hasMore : place.kind === "before";
  const hasOlder = place.kind === "after" || hasMore;
  return {
    prev: first ? cursorWhere(hasNewer, "after", first) : wayBack(place, "before"),
    next: last ? cursorWhere(hasOlder, "before", last) : wayBack(place, "after"),
  };
}

const cursorWhere = (isThere: boolean, kind: "before" | "after", talk: Cursor) =>
  isThere ? `${kind}~${formatCursor(talk)}` : null;

// From a page that turned out to be empty one goes back to where one came from.
function wayBack(place: Place, cameBy: "before" | "after"): string | null {
  if (place.kind !== cameBy) return null;
  return `${cameBy === "before" ? "after" : "before"}~${formatCursor(place.cursor)}`;
}
