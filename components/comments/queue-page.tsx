import type { ModeratedComment } from "@/lib/comments/dto";
import type { Queue } from "@/lib/comments/moderation-queries";
import type { FormAction } from "@/lib/web/form-state";
import { ModerationQueue } from "./moderation-queue";

type QueuePageProps = {
  title: string;
  /** The address of the queue's first page. */
  path: string;
  /** The id that this page continues after; 0 on the first. */
  after: number;
  queue: Queue;
  latelyDecided: ModeratedComment[];
  action: FormAction;
};

/** A page of a moderation queue, and what the viewer decided lately, to be undone. */
export function QueuePage({ title, path, after, queue, latelyDecided, action }: QueuePageProps) {
  const own = after > 0 ? `${path}/after/${after}` : path;
  return (
    <>
      <h1 className="mb-4">{title}</h1>
      <ModerationQueue
        key={own}
        label={title}
        path={path}
        isFirst={after === 0}
        fallback={{ action, back: own }}
        {...{ queue, latelyDecided }}
      />
    </>
  );
}
