import type { Embed } from "@/lib/embeds/embed";
import { type SpeakerRef, speakerRefColumns, toSpeakerRef } from "@/lib/speakers/dto";
import { talkPath } from "./path";

/** A talk as lists show it. */
export type TalkCard = {
  id: number;
  path: string;
  title: string;
  /** The beginning of the description, as plain text. */
  summary: string;
  venue: string;
  venueUrl: string | null;
  /** A calendar day, YYYY-MM-DD. */
  date: string;
  /** Published comments. */
  commentCount: number;
  speaker: SpeakerRef;
};

/** A talk as its own page shows it. */
export type TalkView = TalkCard & {
  descriptionHtml: string;
  slides: Embed | null;
  video: Embed | null;
  /** How many pages its comments fill; at least 1. */
  commentPages: number;
};

/** A page of talks, newest first, with the addresses of its neighbours where there are any. */
export type TalkPage = { talks: TalkCard[]; newer: string | null; older: string | null };

export const talkCardColumns = {
  id: true,
  title: true,
  summary: true,
  venue: true,
  venueUrl: true,
  date: true,
  commentCount: true,
  speaker: { select: speakerRefColumns },
} as const;

type TalkRow = Omit<TalkCard, "path" | "speaker"> & { speaker: Parameters<typeof toSpeakerRef>[0] };

export const toTalkCard = (row: TalkRow): TalkCard => ({
  id: row.id,
  path: talkPath(row),
  title: row.title,
  summary: row.summary,
  venue: row.venue,
  venueUrl: row.venueUrl,
  date: row.date,
  commentCount: row.commentCount,
  speaker: toSpeakerRef(row.speaker),
});
