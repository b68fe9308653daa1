"use client";

import { useEffect, useState } from "react";
import { hasHint, waitingHint } from "@/lib/auth/hint";
import type { WaitingComment } from "@/lib/comments/dto";

/** What this browser wrote under a talk and nobody has reviewed yet; asked for only where the hint cookie stands. */
export function useOwnWaiting(talkId: number): WaitingComment[] {
  const [waiting, setWaiting] = useState<WaitingComment[]>([]);

  useEffect(() => {
    if (!hasHint(waitingHint)) return;
    const leaving = new AbortController();
    fetchWaiting(talkId, leaving.signal).then(setWaiting, () => undefined);
    return () => leaving.abort();
  }, [talkId]);

  return waiting;
}

async function fetchWaiting(talkId: number, signal: AbortSignal): Promise<WaitingComment[]> {
  const response = await fetch(`/api/waiting/${talkId}`, { signal, cache: "no-store" });
  return response.ok ? (await response.json()).waiting : [];
}
