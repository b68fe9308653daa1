"use client";

import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Queue } from "@/lib/comments/moderation-queries";
import type { CommentStatus } from "@/lib/comments/schema";
import { type Decision, decideRemotely, RefusedDecision } from "./remote-decision";

type Problems = Record<number, RefusedDecision>;

/**
 * Decisions on the comments listed under `queryKey`: shown at once, taken back from the page where the server refuses.
 * Nobody decides on a comment again before the answer is there. `onDecided` hears of each decision that was taken.
 */
export function useDecisions(queryKey: QueryKey, onDecided: () => void) {
  const client = useQueryClient();
  const [problems, setProblems] = useState<Problems>({});
  const [pending, setPending] = useState<ReadonlySet<number>>(new Set());
  const show = (id: number, status: CommentStatus) =>
    client.setQueryData<Queue>(queryKey, (queue) => queue && withStatus(queue, id, status));

  const { mutate } = useMutation({
    mutationFn: decideRemotely,
    // Offline, a decision fails at once, as any other that cannot be sent.
    networkMode: "always",
    onMutate: ({ id, to }) => {
      setProblems(({ [id]: _solved, ...others }) => others);
      show(id, to);
    },
    onError: (error, { id, from }) => {
      show(id, from);
      if (error instanceof RefusedDecision) setProblems((others) => ({ ...others, [id]: error }));
    },
    onSuccess: onDecided,
    onSettled: (_data, _error, { id }) =>
      setPending((others) => new Set([...others].filter((other) => other !== id))),
  });

  function decide(decision: Decision) {
    if (pending.has(decision.id)) return;
    setPending((others) => new Set([...others, decision.id]));
    mutate(decision);
  }
  return { decide, problems, pending };
}

const withStatus = (queue: Queue, id: number, status: CommentStatus): Queue => ({
  ...queue,
  comments: queue.comments.map((comment) => (comment.id === id ? { ...comment, status } : comment)),
});
