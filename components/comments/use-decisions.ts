"use client";

import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ModeratedComment } from "@/lib/comments/dto";
import { type Decision, decideRemotely, RefusedDecision } from "./remote-decision";

type Problems = Record<number, RefusedDecision>;

/**
 * Decisions on the comments listed under `queryKey`: shown at once, taken back from the page where the server refuses.
 * `onDecided` hears of each that was taken.
 */
export function useDecisions(queryKey: QueryKey, onDecided: () => void) {
  const client = useQueryClient();
  const [problems, setProblems] = useState<Problems>({});
  const show = (id: number, status: ModeratedComment["status"]) =>
    client.setQueryData<ModeratedComment[]>(queryKey, (comments = []) =>
      comments.map((comment) => (comment.id === id ? { ...comment, status } : comment)),
    );

  const { mutate } = useMutation({
    mutationFn: decideRemotely,
    onMutate: ({ id, to }) => {
      setProblems(({ [id]: _solved, ...others }) => others);
      show(id, to);
    },
    onError: (error, { id, from }) => {
      show(id, from);
      if (error instanceof RefusedDecision) setProblems((others) => ({ ...others, [id]: error }));
    },
    onSuccess: onDecided,
  });
  return { decide: (decision: Decision) => mutate(decision), problems };
}
