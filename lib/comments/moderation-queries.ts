import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { cutPage, type KeyPlace, keyOrder, keysWithin, type Page } from "@/lib/paging";
import { type ModeratedComment, moderatedColumns, toModerated } from "./dto";
import { type FullComment, fullCommentColumns, toFullComment } from "./full-comment";
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
  const rows = await db.comment.findMany({
    select: moderatedColumns,
    where: { ...(await heldWithin(viewer, scope)), id: { gt: after } },
    orderBy: queueOrder(scope, "asc"),
    take: perPage + 1,
  });
  const comments = rows.slice(0, perPage).map(toModerated);
  return { comments, next: rows.length > perPage ? (comments.at(-1)?.id ?? null) : null };
}

/** As `listWaiting`, with all there is to know about each, in pages of `limit`. Throws Forbidden. */
export async function listHeld(
  viewer: Viewer,
  scope: QueueScope,
  place: KeyPlace,
  limit: number,
): Promise<Page<FullComment>> {
  const rows = await db.comment.findMany({
    select: fullCommentColumns,
    where: { ...(await heldWithin(viewer, scope)), id: keysWithin(place) },
    orderBy: queueOrder(scope, keyOrder(place)),
    take: limit + 1,
  });
  return cutPage(rows.map(toFullComment), place, limit, ({ id }) => id);
}

/** The viewer's own latest decisions, newest first, as long as they can still be undone. */
export async function listLatelyDecided(viewer: Viewer): Promise<ModeratedComment[]> {
  const decisions = await db.decision.findMany({
    where: { byId: viewer.id, comment: { talkIsLive: true, ...stillTheirs(viewer) } },
    orderBy: { id: "desc" },
    take: latelyDecided,
    select: { to: true, comment: { select: moderatedColumns } },
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

/**
 * By id. `talkIsLive` is the same for all of them; by the id alone PostgreSQL would walk through every comment there is
 * until it has found a page of those that wait.
 */
const queueOrder = ({ kind }: QueueScope, order: "asc" | "desc") =>
  kind === "talk" ? [{ id: order }] : [{ talkIsLive: order }, { id: order }];

async function heldWithin(viewer: Viewer, scope: QueueScope) {
  const held = { status: "held", talkIsLive: true } as const;
  if (scope.kind === "mine") return { ...held, moderatorId: viewer.id };
  if (scope.kind === "all") {
    if (!canModerateAll(viewer)) throw new Forbidden();
    return held;
  }
  const talk = await db.talk.findUnique({ where: { id: scope.talkId }, select: { speakerId: true } });
  if (!talk || !canModerate(viewer, talk)) throw new Forbidden();
  // So that SQLite takes the index of the talk, and not the one of all that waits.
  return { status: "held", NOT: { talkIsLive: false }, talkId: scope.talkId } as const;
}
