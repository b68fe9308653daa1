import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { Forbidden } from "@/lib/errors";
import { speakerRefColumns, toSpeakerRef } from "@/lib/speakers/dto";
import { talkPath } from "@/lib/talks/path";
import { authorNameOf, type ModeratedComment } from "./dto";
import { canModerate, canModerateAll } from "./policy";

const perPage = 50;

export type Queue = {
  comments: ModeratedComment[];
  /** The id to continue after, or null at the end. */
  next: number | null;
};

/** Whose held comments: under the viewer's own talks, under all (administrators), or under one talk. */
export type QueueScope = { kind: "mine" } | { kind: "all" } | { kind: "talk"; talkId: number };

/** The comments that wait, oldest first, 50 at a time, after the one with the id `after` (0: from the start). Throws Forbidden. */
export async function listWaiting(viewer: Viewer, scope: QueueScope, after = 0): Promise<Queue> {
  const where = {
    status: "held",
    talkIsLive: true,
    id: { gt: after },
    ...(await within(viewer, scope)),
  } as const;
  const rows = await db.comment.findMany({
    select: columns,
    where,
    orderBy: { id: "asc" },
    take: perPage + 1,
  });
  const comments = rows.slice(0, perPage).map(toModerated);
  return { comments, next: rows.length > perPage ? (comments.at(-1)?.id ?? null) : null };
}

/** The viewer's own latest decisions, newest first, as long as they can still be undone. */
export async function listLatelyDecided(viewer: Viewer): Promise<ModeratedComment[]> {
  const decisions = await db.decision.findMany({
    where: { byId: viewer.id, comment: { talkIsLive: true, ...stillTheirs(viewer) } },
    orderBy: { id: "desc" },
    take: latelyDecided,
    select: { to: true, comment: { select: columns } },
  });
  const latest = new Map<number, ModeratedComment>();
  for (const { to, comment } of decisions) {
    if (!latest.has(comment.id) && comment.status === to && to !== "held")
      latest.set(comment.id, toModerated(comment));
  }
  return [...latest.values()];
}

const latelyDecided = 10;

// Who was an administrator once does not see other people's visitors any more.
const stillTheirs = (viewer: Viewer) => (canModerateAll(viewer) ? {} : { moderatorId: viewer.id });

async function within(viewer: Viewer, scope: QueueScope) {
  if (scope.kind === "mine") return { moderatorId: viewer.id };
  if (scope.kind === "all") {
    if (!canModerateAll(viewer)) throw new Forbidden();
    return {};
  }
  const talk = await db.talk.findUnique({ where: { id: scope.talkId }, select: { speakerId: true } });
  if (!talk || !canModerate(viewer, talk)) throw new Forbidden();
  return { talkId: scope.talkId };
}

const columns = {
  id: true,
  status: true,
  number: true,
  authorName: true,
  bodyHtml: true,
  createdAt: true,
  emailAddress: { select: { address: true } },
  author: { select: speakerRefColumns },
  talk: { select: { id: true, title: true } },
} as const;

type Row = Prisma.CommentGetPayload<{ select: typeof columns }>;

const toModerated = (row: Row): ModeratedComment => ({
  id: row.id,
  status: row.status,
  number: row.number,
  authorName: authorNameOf(row),
  authorEmail: row.emailAddress?.address ?? null,
  speaker: row.author && toSpeakerRef(row.author),
  bodyHtml: row.bodyHtml,
  at: row.createdAt.toISOString(),
  talk: { id: row.talk.id, title: row.talk.title, path: talkPath(row.talk) },
});
