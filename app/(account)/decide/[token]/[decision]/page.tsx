import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkedCommentPage } from "@/components/notifications/linked-comment-page";
import { toLinkedComment } from "@/lib/notifications/linked-comment";
import { findModerationLink } from "@/lib/notifications/moderation-links";
import { isDecisionWord } from "@/lib/notifications/schema";
import { decideByLinkAction } from "./actions";

export const metadata: Metadata = { title: "Decide on a comment", robots: { index: false } };

export default async function DecidePage({ params }: PageProps<"/decide/[token]/[decision]">) {
  const { token, decision } = await params;
  if (!isDecisionWord(decision)) notFound();
  const link = (await findModerationLink(token)) ?? notFound();
  const found = toLinkedComment(link, new Date());
  return <LinkedCommentPage action={decideByLinkAction} token={token} asked={decision} found={found} />;
}
