"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { ModeratedComment } from "@/lib/comments/dto";
import type { Queue } from "@/lib/comments/moderation-queries";
import type { FormAction } from "@/lib/web/form-state";
import { LatelyDecided } from "./lately-decided";
import { ModerationList } from "./moderation-list";
import { QueuePager } from "./queue-pager";
import { queueKey, useShownQueue } from "./use-shown-queue";

type ModerationQueueProps = {
  label: string;
  /** The address of the queue's first page. */
  path: string;
  isFirst: boolean;
  queue: Queue;
  latelyDecided: ModeratedComment[];
  fallback: { action: FormAction; back: string };
};

/** A page of a queue, in which what was decided stays in its place, to be undone; below it what was decided before. */
export function ModerationQueue(props: ModerationQueueProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <ShownQueue {...props} />
    </QueryClientProvider>
  );
}

function ShownQueue({ label, path, isFirst, queue, latelyDecided, fallback }: ModerationQueueProps) {
  const { comments, next } = useShownQueue(queue);
  const isAbove = ({ id }: ModeratedComment) => comments.some((comment) => comment.id === id);
  return (
    <>
      {comments.length === 0 && (
        <EmptyState title="Nothing is waiting">
          New comments appear here as soon as somebody writes one.
        </EmptyState>
      )}
      <ModerationList queryKey={queueKey} {...{ label, comments, fallback }} showTalk />
      <QueuePager {...{ path, isFirst, next }} />
      <LatelyDecided comments={latelyDecided.filter((comment) => !isAbove(comment))} fallback={fallback} />
    </>
  );
}
