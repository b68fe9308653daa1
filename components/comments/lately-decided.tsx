"use client";

import { useQuery } from "@tanstack/react-query";
import type { ModeratedComment } from "@/lib/comments/dto";
import type { Queue } from "@/lib/comments/moderation-queries";
import type { FormAction } from "@/lib/web/form-state";
import { ModerationList } from "./moderation-list";

type LatelyDecidedProps = {
  comments: ModeratedComment[];
  fallback: { action: FormAction; back: string };
};

/** What the viewer decided lately, as the server says; what is undone goes back to the queue. */
export function LatelyDecided({ comments, fallback }: LatelyDecidedProps) {
  const queryKey = ["lately", ...comments.map(({ id, status }) => `${id} ${status}`)];
  const given: Queue = { comments, next: null };
  const { data } = useQuery({
    queryKey,
    queryFn: () => given,
    initialData: given,
    staleTime: Number.POSITIVE_INFINITY,
    // A list that was replaced is forgotten, with the answers that were expected in it.
    gcTime: 0,
  });
  if (comments.length === 0) return null;
  return (
    <section aria-labelledby="lately-heading" className="mt-12">
      <h2 id="lately-heading">Decided lately</h2>
      <ModerationList label="Decided lately" comments={data.comments} {...{ queryKey, fallback }} showTalk />
    </section>
  );
}
