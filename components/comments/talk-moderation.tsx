"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { QueueResource } from "@/lib/api/operations/moderation";
import type { ModeratedComment } from "@/lib/comments/dto";
import { toModeratedComment } from "./from-resource";
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
      <WaitingComments {...props} />
    </QueryClientProvider>
  );
}

function WaitingComments({ talkId, queuePath }: TalkModerationProps) {
  const queryKey = ["waiting", talkId];
  const { data: { comments, hasMore } = nothing, isError } = useQuery({
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
          {hasMore && <Link href={queuePath}>More are waiting in your queue</Link>}
        </section>
      )}
    </>
  );
}

type Waiting = { comments: ModeratedComment[]; hasMore: boolean };

const nothing: Waiting = { comments: [], hasMore: false };

async function fetchWaiting(talkId: number): Promise<Waiting> {
  const response = await fetch(`/api/v1/moderation?talk=${talkId}`);
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  const { items, links }: QueueResource = await response.json();
  return { comments: items.map(toModeratedComment), hasMore: links.next !== null };
}
