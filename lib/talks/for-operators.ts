/** Talks as operators see them on the command line: with their Markdown, and everybody's. */
import "server-only";
import type { Cursor } from "./cursor";
import { type FullTalk, getFullTalk, listFullTalks } from "./full-talk";

type Filter = { speaker?: string | null; year?: string | null; before?: Cursor; limit: number };

export type OperatorsTalk = ReturnType<typeof toTalk>;

/** The newest talks, at most `limit`; of one speaker, by username, of one year (`2014`), or after a place in this order. */
export async function listTalksForOperators({ speaker = null, year = null, before, limit }: Filter) {
  const place = before ? { kind: "before" as const, cursor: before } : { kind: "start" as const };
  const { talks } = await listFullTalks({ speaker, year }, place, limit);
  return talks.map(toTalk);
}

/** The talk with this id. Throws NotFound, or Gone where it was deleted. */
export const getTalkForOperators = async (id: number) => toTalk(await getFullTalk(id));

const toTalk = (talk: FullTalk) => ({
  id: talk.id,
  title: talk.title,
  description: talk.description,
  venue: talk.venue,
  venueUrl: talk.venueUrl,
  date: talk.date,
  slides: talk.slidesUrl,
  video: talk.videoUrl,
  commentCount: talk.commentCount,
  speaker: { id: talk.speaker.id, username: talk.speaker.username },
  createdAt: talk.createdAt.toISOString(),
  editedAt: talk.editedAt.toISOString(),
});
