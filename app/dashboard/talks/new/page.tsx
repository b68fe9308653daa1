import type { Metadata } from "next";
import { TalkForm } from "@/components/talks/talk-form";
import { requireViewer } from "@/lib/auth/get-viewer";
import { publishTalkAction } from "../actions";

export const metadata: Metadata = { title: "New talk" };

export default async function NewTalkPage() {
  await requireViewer("/dashboard/talks/new");
  return (
    <>
      <h1 className="mb-6">New talk</h1>
      <TalkForm action={publishTalkAction} />
    </>
  );
}
