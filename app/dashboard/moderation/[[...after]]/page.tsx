import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QueuePage } from "@/components/comments/queue-page";
import { requireViewer } from "@/lib/auth/get-viewer";
import { listLatelyDecided, listWaiting } from "@/lib/comments/moderation-queries";
import { ownQueuePath } from "@/lib/comments/queue-path";
import { queuePlaceOf } from "@/lib/comments/queue-place";
import { decideCommentAction } from "../actions";

export const metadata: Metadata = { title: "Moderation" };

export default async function ModerationPage({ params }: PageProps<"/dashboard/moderation/[[...after]]">) {
  const viewer = await requireViewer(ownQueuePath);
  const after = queuePlaceOf((await params).after) ?? notFound();
  const [queue, latelyDecided] = await Promise.all([
    listWaiting(viewer, { kind: "mine" }, after),
    listLatelyDecided(viewer),
  ]);
  return (
    <QueuePage
      title="Moderation"
      action={decideCommentAction}
      path={ownQueuePath}
      {...{ after, queue, latelyDecided }}
    />
  );
}
