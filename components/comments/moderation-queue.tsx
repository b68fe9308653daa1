"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ModeratedComment } from "@/lib/comments/dto";
import type { FormAction } from "@/lib/web/form-state";
import { ModerationList } from "./moderation-list";

type ModerationQueueProps = {
  label: string;
  /** Tells this list from others, such as the next page of the same queue. */
  name: string;
  comments: ModeratedComment[];
  fallback: { action: FormAction; back: string };
};

/** A page of a queue. What was decided stays in its place, to be undone. */
export function ModerationQueue(props: ModerationQueueProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Queue key={props.name} {...props} />
    </QueryClientProvider>
  );
}

function Queue({ label, name, comments, fallback }: ModerationQueueProps) {
  const queryKey = ["queue", name];
  const { data } = useQuery({
    queryKey,
    queryFn: () => comments,
    initialData: comments,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <ModerationList {...{ label, queryKey, fallback }} comments={data} showTalk />;
}
