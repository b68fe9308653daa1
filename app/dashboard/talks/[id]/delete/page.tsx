import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DeletionForm } from "@/components/talks/deletion-form";
import { requireViewer } from "@/lib/auth/get-viewer";
import { talkIdOf } from "@/lib/talks/path";
import { getTalkForEditing } from "@/lib/talks/queries";
import { orErrorPage } from "@/lib/web/or-error-page";
import { deleteTalkAction } from "../../actions";

export const metadata: Metadata = { title: "Delete talk" };

export default async function DeleteTalkPage({ params }: PageProps<"/dashboard/talks/[id]/delete">) {
  const { id } = await params;
  const viewer = await requireViewer(`/dashboard/talks/${id}/delete`);
  const talk = await orErrorPage(getTalkForEditing(viewer, talkIdOf(id) ?? notFound()));
  return (
    <>
      <h1 className="page-title mb-6">Delete this talk?</h1>
      <DeletionForm action={deleteTalkAction} talk={{ id: talk.id, title: talk.fields.title }}>
        <Link href={talk.path}>Keep it</Link>
      </DeletionForm>
    </>
  );
}
