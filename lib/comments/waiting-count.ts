import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { canModerateAll } from "./policy";

/** Beyond this we say "999+": nobody needs the number, and counting on would cost. */
const mostCounted = 1000;

/** How many comments wait for this moderator: under their own talks, and (administrators only, else null) under all. */
export async function countWaiting(viewer: Viewer): Promise<{ mine: number; all: number | null }> {
  const held = { status: "held", talkIsLive: true } as const;
  const [mine, all] = await Promise.all([
    db.comment.count({ where: { ...held, moderatorId: viewer.id }, take: mostCounted }),
    canModerateAll(viewer) ? db.comment.count({ where: held, take: mostCounted }) : null,
  ]);
  return { mine, all };
}
