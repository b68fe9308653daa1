import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { readEmbed } from "@/lib/embeds/read-embed";
import { env } from "@/lib/env";
import { Forbidden, Gone, NotFound } from "@/lib/errors";
import { stretchTags, type TalkList, tags } from "@/lib/page-cache/tags";
import { formatCursor, type Place } from "./cursor";
import { type TalkCard, type TalkPage, type TalkView, talkCardColumns, toTalkCard } from "./dto";
import { type ListedTalks, readCards } from "./list";
import { talkPath } from "./path";
import { canEditTalk } from "./policy";
import type { TalkInput } from "./schema";
import { isAt } from "./within";

/**
 * A page of a list as `listTalks` gives it, with the cache tags of what it shows. It is canonical where its cursor is
 * that of a talk of the list; where not, `canonicalPath` names the address that shows the same.
 */
export type ListedPage = TalkPage & { tags: string[]; isCanonical: boolean };

/**
 * A page of talks, newest date first, `TALKS_PER_PAGE` of them. Null where there is no such page: nothing lies beyond
 * the cursor, or the newest talks were asked for by a cursor although the list's own address shows them.
 */
export async function listTalks(from: ListedTalks, place: Place): Promise<ListedPage | null> {
  // One more says that there are further pages, and one more is the cursor's own talk.
  const rows = await readCards(from, place, env.TALKS_PER_PAGE + 2);
  const isCanonical = place.kind === "start" || isAt(rows[0], place.cursor);
  const found = place.kind !== "start" && isCanonical ? rows.slice(1) : rows;
  const hasMore = found.length > env.TALKS_PER_PAGE;
  if (place.kind === "after" ? !hasMore : place.kind === "before" && found.length === 0) return null;
  const talks = found.slice(0, env.TALKS_PER_PAGE).map(toTalkCard);
  if (place.kind === "after") talks.reverse();
  const shown = tagsOf(from.list, place, talks, hasMore);
  // A link to further talks hangs on the first of them.
  const beyond = found.slice(env.TALKS_PER_PAGE, env.TALKS_PER_PAGE + 1).map(({ id }) => tags.talkCard(id));
  return { talks, ...neighbours(from, place, talks, hasMore), tags: [...shown, ...beyond], isCanonical };
}

function neighbours({ path }: ListedTalks, place: Place, talks: TalkCard[], hasMore: boolean) {
  const first = talks[0];
  const last = talks.at(-1);
  const hasNewer = place.kind !== "start";
  const hasOlder = place.kind === "after" || hasMore;
  return {
    newer: first && hasNewer ? `${path}/after/${formatCursor(first)}` : null,
    older: last && hasOlder ? `${path}/before/${formatCursor(last)}` : null,
  };
}

function tagsOf(list: TalkList, place: Place, talks: TalkCard[], hasMore: boolean): string[] {
  const newest = place.kind === "before" ? place.cursor.date : talks[0]?.date;
  const oldest = place.kind === "after" ? place.cursor.date : talks.at(-1)?.date;
  return [
    ...(place.kind === "start" ? [tags.listStart(list)] : [tags.talkCard(place.cursor.id)]),
    ...(place.kind !== "after" && !hasMore ? [tags.listEnd(list)] : []),
    ...(newest && oldest ? stretchTags(list, newest, oldest) : []),
    ...talks.flatMap((talk) => [tags.talkCard(talk.id), tags.speaker(talk.speaker.id)]),
  ];
}

/** The talk with its speaker. Throws NotFound, or Gone where it was deleted. */
export async function getTalk(id: number): Promise<TalkView> {
  const row = await db.talk.findUnique({
    select: {
      ...talkCardColumns,
      descriptionHtml: true,
      slidesUrl: true,
      videoUrl: true,
      lastCommentNumber: true,
      deletedAt: true,
    },
    where: { id },
  });
  if (!row) throw new NotFound("talk");
  if (row.deletedAt) throw new Gone("talk");
  return {
    ...toTalkCard(row),
    descriptionHtml: row.descriptionHtml,
    slides: readEmbed(row.slidesUrl),
    video: readEmbed(row.videoUrl),
    commentPages: Math.max(1, Math.ceil(row.lastCommentNumber / env.COMMENTS_PER_PAGE)),
  };
}

/** The talk as its form shows it. Throws NotFound, Gone, or Forbidden where the viewer may not edit it. */
export async function getTalkForEditing(viewer: Viewer, id: number) {
  const row = await db.talk.findUnique({ select: formColumns, where: { id } });
  if (!row) throw new NotFound("talk");
  if (!canEditTalk(viewer, row)) throw new Forbidden();
  if (row.deletedAt) throw new Gone("talk");
  const { slidesUrl, videoUrl, venueUrl, title, description, venue, date } = row;
  const fields = { title, description, slides: slidesUrl ?? "", video: videoUrl ?? "" };
  return {
    id,
    version: row.version,
    path: talkPath({ id, title }),
    fields: { ...fields, venue, venueUrl: venueUrl ?? "", date },
  };
}

/** The talk as an edit would leave it that changes nothing, and its version. Throws as `getTalkForEditing`. */
export async function getTalkInput(
  viewer: Viewer,
  id: number,
): Promise<{ version: number; input: TalkInput }> {
  const { version, fields } = await getTalkForEditing(viewer, id);
  const { slides, video, venueUrl } = fields;
  return {
    version,
    input: { ...fields, slides: slides || null, video: video || null, venueUrl: venueUrl || null },
  };
}

const formColumns = {
  speakerId: true,
  title: true,
  description: true,
  slidesUrl: true,
  videoUrl: true,
  venue: true,
  venueUrl: true,
  date: true,
  version: true,
  deletedAt: true,
} as const;
