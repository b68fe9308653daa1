import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { canModerateAll } from "./policy";

/** Beyond this we say "999+": nobody needs the number, and counting on would cost. */
const mostCounted = 1000;

/** How many comments wait for this moderator: under their own talks, and (administrators only, else null) under all. */
export async function countWaiting(viewer: Viewer): Promise<{ mine: number; all: number | null }> {
  const [mine, all] = await Promise.all([
    countHeld({ moderatorId: viewer.id }),
    canModerateAll(viewer) ? countHeld({}) : null,
  ]);
  return { mine, all };
}

// In the order of the queues' indexes: PostgreSQL may read all comments otherwise, until it has met enough that wait.
const countHeld = (whose: { moderatorId?: number }) =>
  db.comment.count({
    where: { status: "held", talkIsLive: true, ...whose },
    orderBy: [{ talkIsLive: "asc" }, { id: "asc" }],
    take: mostCounted,
  });
