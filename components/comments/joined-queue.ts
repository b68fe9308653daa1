import type { ModeratedComment } from "@/lib/comments/dto";
import type { Queue } from "@/lib/comments/moderation-queries";

/**
 * A page keeps what it shows, decided or not, and where it ends: else its next page would begin too late. What waits in
 * its stretch of the queue and is not shown yet joins it.
 */
export function joined(kept: Queue, fresh: Queue): Queue {
  const shown = new Set(kept.comments.map(({ id }) => id));
  const isNew = ({ id }: ModeratedComment) => !shown.has(id) && (kept.next === null || id < kept.next);
  const added = fresh.comments.filter(isNew);
  if (added.length === 0) return kept;
  return { ...kept, comments: [...kept.comments, ...added].sort((one, other) => one.id - other.id) };
}
