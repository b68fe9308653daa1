import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import type { Door } from "@/lib/db/generated/sqlite/enums";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { type Decided, decideComment } from "./decide";
import { canModerate } from "./policy";

type FirstDecision = { id: number; to: "published" | "rejected" };

/**
 * Publishes or rejects a comment that waits, for whoever knows none but published comments and those that wait. Throws
 * NotFound (also for a rejected comment, and for spam), Forbidden, or Conflict where it is published already.
 */
export async function decideHeld(
  viewer: Viewer | null,
  { id, to }: FirstDecision,
  door: Door,
): Promise<Decided> {
  const comment = await findWaitingOrPublished(id);
  if (!viewer || !canModerate(viewer, { speakerId: comment.moderatorId })) throw new Forbidden();
  if (comment.status === "published") throw new Conflict("This comment is published already.");
  try {
    return await decideComment(viewer, { id, from: "held", to }, door);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Somebody was faster: what they made of it decides the answer.
    return decideHeld(viewer, { id, to }, door);
  }
}

async function findWaitingOrPublished(id: number) {
  const comment = await db.comment.findUnique({
    where: { id, talkIsLive: true, status: { in: ["held", "published"] } },
    select: { moderatorId: true, status: true },
  });
  if (!comment) throw new NotFound("comment");
  return comment;
}
