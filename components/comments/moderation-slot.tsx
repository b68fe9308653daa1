"use client";

import { lazy, Suspense } from "react";
import { useMe } from "@/components/layout/viewer-store";
import { canModerate } from "@/lib/comments/policy";
import { ownQueuePath, wholeQueuePath } from "@/lib/comments/queue-path";

const TalkModeration = lazy(() => import("./talk-moderation"));

type ModerationSlotProps = { talkId: number; speakerId: number };

/** On the talk page: what its moderators see besides. Nothing of it is loaded for anybody else. */
export function ModerationSlot({ talkId, speakerId }: ModerationSlotProps) {
  const viewer = useMe()?.viewer ?? null;
  if (!canModerate(viewer, { speakerId })) return null;
  const queuePath = viewer?.id === speakerId ? ownQueuePath : wholeQueuePath;
  return (
    <Suspense>
      <TalkModeration talkId={talkId} queuePath={queuePath} />
    </Suspense>
  );
}
