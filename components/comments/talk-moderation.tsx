"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { ModeratedComment } from "@/lib/comments/dto";
import { ModerationList } from "./moderation-list";
import { TakeBackButtons } from "./take-back-buttons";

/** The comments that wait under this talk, and a way to take back those that are published. */
export default function TalkModeration({ talkId }: { talkId: number }) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Waiting talkId={talkId} />
    </QueryClientProvider>
  );
}

function Waiting({ talkId }: { talkId: number }) {
  const queryKey = ["waiting", talkId];
  const { data: comments = [], isError } = useQuery({
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
        </section>
      )}
    </>
  );
}

async function fetchWaiting(talkId: number): Promise<ModeratedComment[]> {
  const response = await fetch(`/api/v1/moderation?talk=${talkId}`);
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return (await response.json()).comments;
}
