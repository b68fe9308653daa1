"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Queue } from "@/lib/comments/moderation-queries";
import { joined } from "./joined-queue";

export const queueKey = ["queue"];

/** What a page of the queue shows: what it was first given, and what came back to it since. */
export function useShownQueue(fresh: Queue): Queue {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: queueKey,
    queryFn: () => fresh,
    initialData: fresh,
    staleTime: Number.POSITIVE_INFINITY,
  });

  useEffect(() => {
    client.setQueryData<Queue>(queueKey, (kept) => joined(kept ?? fresh, fresh));
  }, [client, fresh]);

  return data;
}
