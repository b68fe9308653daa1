/** A filled database, and what of it is asked for. Imported when DATABASE_URL is set. */
import { joinScopes } from "@/lib/auth/token-schema";
import { pageOfNumber } from "@/lib/comments/pages";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { speakerPath } from "@/lib/speakers/path";
import { formatCursor } from "@/lib/talks/cursor";
import { talkPath } from "@/lib/talks/path";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { tokenFactory } from "@/lib/testing/factories/token";
import { seedBulk } from "@/prisma/seed/bulk";

const talksPerSpeaker = 20;

/** Adds generated talks, comments, and a speaker for every 20 talks. */
export const fill = (talks: number, comments: number) =>
  seedBulk({ talks, comments, speakers: Math.ceil(talks / talksPerSpeaker) }, () => undefined);

/** The three pages that most visitors see. The talk has a hundred comments on its first page. */
export async function popularPages() {
  const talk = await db.talk.findFirstOrThrow({
    select: { id: true, title: true, speaker: { select: { username: true } } },
    where: { commentCount: { gte: 100 } },
    orderBy: [{ commentCount: "asc" }, { id: "asc" }],
  });
  return { timeline: "/", talk: talkPath(talk), speaker: speakerPath(talk.speaker) };
}

/** The secret of a token that may publish comments under every talk. */
export async function administratorToken(): Promise<string> {
  const { id } = await speakerFactory({ username: "moderator", name: "Mo Moderator", isAdmin: true });
  const { secret } = await tokenFactory({
    speakerId: id,
    scopes: joinScopes(["read", "write", "moderate", "admin"]),
  });
  return secret;
}

/** The talk of each comment: whoever picks from these comments where comments are. */
export async function talksByComment(): Promise<number[]> {
  const rows = await db.comment.findMany({
    select: { talkId: true },
    where: { status: "published" },
    orderBy: { id: "asc" },
  });
  return rows.map(({ talkId }) => talkId);
}

/** So many talks with room for more comments on their first page, and their paths. */
export async function roomyTalks(count: number): Promise<{ id: number; path: string }[]> {
  const rows = await db.talk.findMany({
    select: { id: true, title: true },
    where: { lastCommentNumber: { lt: 50 } },
    orderBy: { id: "asc" },
    take: count,
  });
  return rows.map((talk) => ({ id: talk.id, path: talkPath(talk) }));
}

/** The paths of different public pages: talks, their further comments, speakers, and lists that begin at each talk. */
export async function manyPaths(): Promise<string[]> {
  const speakers = await db.speaker.findMany({ select: { username: true }, where: { talkCount: { gt: 0 } } });
  const talks = await db.talk.findMany({
    select: listedColumns,
    orderBy: [{ date: "desc" }, { id: "desc" }],
  });
  return [
    "/",
    ...speakers.map(speakerPath),
    ...talks.flatMap(pathsOfTalk),
    ...timelinesFrom(talks),
    ...speakersFrom(talks),
  ];
}

const listedColumns = {
  id: true,
  title: true,
  date: true,
  lastCommentNumber: true,
  speaker: { select: { username: true } },
} as const;

type ListedTalk = {
  id: number;
  title: string;
  date: string;
  lastCommentNumber: number;
  speaker: { username: string };
};

function pathsOfTalk(talk: ListedTalk): string[] {
  const pages = Math.max(1, pageOfNumber(talk.lastCommentNumber));
  const further = Array.from({ length: pages - 1 }, (_, n) => `${talkPath(talk)}/comments/${n + 2}`);
  return [talkPath(talk), ...further];
}

// Before the oldest talk there is nothing, and what comes after the newest ones is the first page itself.
const timelinesFrom = (talks: ListedTalk[]) => [
  ...talks.slice(0, -1).map((talk) => `/before/${formatCursor(talk)}`),
  ...talks.slice(env.TALKS_PER_PAGE + 1).map((talk) => `/after/${formatCursor(talk)}`),
];

/** The talks of each speaker but the oldest one, which nothing comes before. */
function speakersFrom(talks: ListedTalk[]): string[] {
  const oldest = new Map(talks.map((talk) => [talk.speaker.username, talk.id]));
  return talks
    .filter(({ id, speaker }) => oldest.get(speaker.username) !== id)
    .map((talk) => `${speakerPath(talk.speaker)}/before/${formatCursor(talk)}`);
}
