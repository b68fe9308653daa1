import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { decideCommentAction } from "@/app/dashboard/moderation/actions";
import { QueuePage } from "@/components/comments/queue-page";
import { requireAdmin } from "@/lib/auth/get-viewer";
import { listLatelyDecided, listWaiting } from "@/lib/comments/moderation-queries";
import { wholeQueuePath } from "@/lib/comments/queue-path";
import { queuePlaceOf } from "@/lib/comments/queue-place";

export const metadata: Metadata = { title: "All comments" };

export default async function AllModerationPage({ params }: PageProps<"/admin/moderation/[[...after]]">) {
  const viewer = await requireAdmin(wholeQueuePath);
  const after = queuePlaceOf((await params).after) ?? notFound();
  const [queue, latelyDecided] = await Promise.all([
    listWaiting(viewer, { kind: "all" }, after),
    listLatelyDecided(viewer),
  ]);
  return (
    <QueuePage
      title="All comments"
      action={decideCommentAction}
      path={wholeQueuePath}
      {...{ after, queue, latelyDecided }}
    />
  );
}
