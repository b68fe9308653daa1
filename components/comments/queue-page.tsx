import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { ModeratedComment } from "@/lib/comments/dto";
import type { FormAction } from "@/lib/web/form-state";
import { ModerationQueue } from "./moderation-queue";

type QueuePageProps = {
  title: string;
  /** The address of the queue's first page. */
  path: string;
  /** The id that this page continues after; 0 on the first. */
  after: number;
  queue: { comments: ModeratedComment[]; next: number | null };
  latelyDecided: ModeratedComment[];
  action: FormAction;
};

/** A page of a moderation queue, and what the viewer decided lately, to be undone. */
export function QueuePage({ title, path, after, queue, latelyDecided, action }: QueuePageProps) {
  const fallback = { action, back: after > 0 ? `${path}/after/${after}` : path };
  return (
    <>
      <h1 className="mb-4">{title}</h1>
      {queue.comments.length === 0 && (
        <EmptyState title="Nothing is waiting">
          New comments appear here as soon as somebody writes one.
        </EmptyState>
      )}
      <ModerationQueue
        label={title}
        name={`${path}/${after}`}
        comments={queue.comments}
        fallback={fallback}
      />
      <nav aria-label="Pages of the queue" className="pager">
        {after > 0 && <ButtonLink href={path}>Oldest waiting</ButtonLink>}
        {queue.next && (
          <ButtonLink href={`${path}/after/${queue.next}`} className="ms-auto">
            Next
          </ButtonLink>
        )}
      </nav>
      {latelyDecided.length > 0 && (
        <section aria-labelledby="lately-heading" className="mt-12">
          <h2 id="lately-heading">Decided lately</h2>
          <ModerationQueue
            label="Decided lately"
            name="lately"
            comments={latelyDecided}
            fallback={fallback}
          />
        </section>
      )}
    </>
  );
}
