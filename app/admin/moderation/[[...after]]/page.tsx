import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { decideCommentAction } from "@/app/dashboard/moderation/actions";
import { QueuePage } from "@/components/comments/queue-page";
import { requireAdmin } from "@/lib/auth/get-viewer";
import { listLatelyDecided, listWaiting } from "@/lib/comments/moderation-queries";
import { queuePlaceOf } from "@/lib/comments/queue-place";

const path = "/admin/moderation";

export const metadata: Metadata = { title: "All comments" };

export default async function AllModerationPage({ params }: PageProps<"/admin/moderation/[[...after]]">) {
  const viewer = await requireAdmin(path);
  const after = queuePlaceOf((await params).after) ?? notFound();
  const [queue, latelyDecided] = await Promise.all([
    listWaiting(viewer, { kind: "all" }, after),
    listLatelyDecided(viewer),
  ]);
  return (
    <QueuePage title="All comments" action={decideCommentAction} {...{ path, after, queue, latelyDecided }} />
  );
}
