"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Queue } from "@/lib/comments/moderation-queries";
import { ModerationList } from "./moderation-list";
import { TakeBackButtons } from "./take-back-buttons";

type TalkModerationProps = {
  talkId: number;
  /** Where those are decided that do not stand here. */
  queuePath: string;
};

/** The comments that wait under this talk, and a way to take back those that are published. */
export default function TalkModeration(props: TalkModerationProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Waiting {...props} />
    </QueryClientProvider>
  );
}

function Waiting({ talkId, queuePath }: TalkModerationProps) {
  const queryKey = ["waiting", talkId];
  const { data: { comments, next } = nothing, isError } = useQuery({
    queryKey,
    queryFn: () => fetchWaiting(talkId),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <TakeBackButtons queryKey={queryKey} />
      {isError && (
        <Notice tone="wrong">The comments that wait could not be loaded. Please reload the page.</Notice>
      )}
      {comments.length > 0 && (
        <section aria-labelledby="waiting-heading" className="waiting-for-moderator">
          <h3 id="waiting-heading" className="text-xl">
            Waiting for you
          </h3>
          <ModerationList label="Comments waiting for you" {...{ queryKey, comments }} showTalk={false} />
          {next && <Link href={queuePath}>More are waiting in your queue</Link>}
        </section>
      )}
    </>
  );
}

const nothing: Queue = { comments: [], next: null };

async function fetchWaiting(talkId: number): Promise<Queue> {
  const response = await fetch(`/api/v1/moderation?talk=${talkId}`);
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return response.json();
}
