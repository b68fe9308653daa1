import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { TalkForm } from "@/components/talks/talk-form";
import { ButtonLink } from "@/components/ui/button-link";
import { requireViewer } from "@/lib/auth/get-viewer";
import { talkIdOf } from "@/lib/talks/path";
import { getTalkForEditing } from "@/lib/talks/queries";
import { orErrorPage } from "@/lib/web/or-error-page";
import { editTalkAction } from "../../actions";

export const metadata: Metadata = { title: "Edit talk" };

export default async function EditTalkPage({ params }: PageProps<"/dashboard/talks/[id]/edit">) {
  const { id } = await params;
  const viewer = await requireViewer(`/dashboard/talks/${id}/edit`);
  const talk = await orErrorPage(getTalkForEditing(viewer, talkIdOf(id) ?? notFound()));
  return (
    <>
      <h1 className="mb-6">Edit talk</h1>
      <TalkForm action={editTalkAction} talk={talk}>
        <Link href={talk.path}>Back to the talk</Link>
      </TalkForm>
      <p className="danger-zone">
        <ButtonLink look="danger" href={`/dashboard/talks/${talk.id}/delete`}>
          Delete talk
        </ButtonLink>
      </p>
    </>
  );
}
