/**
 * The names by which a write says which stored pages it changed. A page carries the tags of all it shows; a write
 * forgets the tags of all it touched, and nothing else.
 */

/** A list of talks that pages are cut from. */
export type TalkList = "timeline" | `speaker-${number}`;

export const tags = {
  /** On every page: for writes that bring over too much to name. */
  everything: "everything",
  /** The talk's own facts: on its own pages. */
  talk: (id: number) => `talk:${id}`,
  /** The talk as lists show it, with its comment count. */
  talkCard: (id: number) => `talk-card:${id}`,
  /** One page of a talk's comments. */
  commentPage: (talkId: number, page: number) => `comments:${talkId}:${page}`,
  /** A speaker's name and picture, wherever they are shown. */
  speaker: (id: number) => `speaker:${id}`,
  /** A username that leads nowhere, or to a profile. */
  username: (username: string) => `username:${username}`,
  /** The page that begins, or ends, a list: what comes before or after everything lands there. */
  listStart: (list: TalkList) => `${list}:start`,
  listEnd: (list: TalkList) => `${list}:end`,
};

const mostSpans = 31;

/**
 * Tags for the stretch of days that a page of a list covers, both ends included, as YYYY-MM-DD: by day where the
 * stretch is short, else by month, else by year. Pages full of one month's talks are so left alone by other months.
 */
export function stretchTags(list: TalkList, newest: string, oldest: string): string[] {
  for (const unit of ["day", "month"] as const) {
    const spans = spansBetween(newest, oldest, unit);
    if (spans) return spans.map((span) => `${list}:${span}`);
  }
  return yearsBetween(newest, oldest).map((year) => `${list}:${year}`);
}

/** The tags of every page of a list that shows, or would show, a talk of this day. */
export const placeTags = (list: TalkList, date: string): string[] => [
  tags.listStart(list),
  tags.listEnd(list),
  `${list}:${date}`,
  `${list}:${date.slice(0, 7)}`,
  `${list}:${date.slice(0, 4)}`,
];

function spansBetween(newest: string, oldest: string, unit: "day" | "month"): string[] | null {
  const length = unit === "day" ? 10 : 7;
  const spans: string[] = [];
  const at = new Date(`${unit === "day" ? oldest : `${oldest.slice(0, 7)}-01`}T00:00:00Z`);
  while (at.toISOString().slice(0, length) <= newest.slice(0, length)) {
    if (spans.length === mostSpans) return null;
    spans.push(at.toISOString().slice(0, length));
    if (unit === "day") at.setUTCDate(at.getUTCDate() + 1);
    else at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return spans;
}

function yearsBetween(newest: string, oldest: string): string[] {
  const first = Number(oldest.slice(0, 4));
  const count = Number(newest.slice(0, 4)) - first + 1;
  return Array.from({ length: count }, (_, index) => String(first + index));
}
