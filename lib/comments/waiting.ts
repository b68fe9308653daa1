import "server-only";
import { db } from "@/lib/db/client";
import type { WaitingComment } from "./dto";

/** The comments among `ids` that still wait under this talk, oldest first: what a visitor's own browser shows them. */
export async function listOwnWaiting(talkId: number, ids: number[]): Promise<WaitingComment[]> {
  if (ids.length === 0) return [];
  const rows = await db.comment.findMany({
    select: { id: true, authorName: true, bodyHtml: true, createdAt: true },
    where: { id: { in: ids }, talkId, status: "held", talkIsLive: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ createdAt, ...comment }) => ({ ...comment, at: createdAt.toISOString() }));
}
