/** Pages of three kinds that nobody has asked for yet, with the queries that each of them makes. */
import { listComments } from "@/lib/comments/queries";
import { db } from "@/lib/db/client";
import { formatCursor } from "@/lib/talks/cursor";
import { timeline } from "@/lib/talks/list";
import { talkPath } from "@/lib/talks/path";
import { getTalk, listTalks } from "@/lib/talks/queries";

export type Page = { path: string; query: () => Promise<unknown> };

/** So many stretches of the timeline, each full. */
export async function timelinePages(count: number): Promise<Page[]> {
  const talks = await db.talk.findMany({
    select: { id: true, date: true },
    orderBy: [{ date: "desc" }, { id: "desc" }],
    skip: 100,
    take: count,
  });
  return talks.map((cursor) => ({
    path: `/before/${formatCursor(cursor)}`,
    query: () => listTalks(timeline, { kind: "before", cursor }),
  }));
}

/** Talks with these ids as pages; each makes two queries. */
export async function talkPages(ids: number[]): Promise<Page[]> {
  const talks = await db.talk.findMany({ select: { id: true, title: true }, where: { id: { in: ids } } });
  return talks.map((talk) => ({
    path: talkPath(talk),
    query: async () => [await getTalk(talk.id), await listComments(talk.id, 1)],
  }));
}

/** Gives so many talks without comments a hundred of them, as they were seeded elsewhere. Returns their ids. */
export async function fillTalks(count: number): Promise<number[]> {
  const talks = await quietTalks(count);
  const comments = await db.comment.findMany({
    omit: { id: true },
    where: { status: "published" },
    take: 100,
  });
  for (const { id, speakerId } of talks) {
    await db.comment.createMany({
      data: comments.map((comment, n) => ({ ...comment, talkId: id, moderatorId: speakerId, number: n + 1 })),
    });
    await db.talk.update({ data: { commentCount: 100, lastCommentNumber: 100 }, where: { id } });
  }
  return talks.map(({ id }) => id);
}

/** So many talks that nobody has commented on. */
export const quietTalks = (count: number) =>
  db.talk.findMany({
    select: { id: true, speakerId: true },
    where: { lastCommentNumber: 0 },
    orderBy: { id: "asc" },
    take: count,
  });
