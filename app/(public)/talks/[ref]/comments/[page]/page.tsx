import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { CommentsSection } from "@/components/comments/comments-section";
import { Main } from "@/components/layout/main";
import { TalkGone } from "@/components/talks/talk-gone";
import { TalkHeader } from "@/components/talks/talk-header";
import { postCommentAction } from "../../actions";
import { loadComments } from "../../load-comments";
import { loadTalk, requireOwnPath } from "../../load-talk";
import { talkMetadata } from "../../talk-metadata";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ ref: string; page: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ref, page } = await params;
  return talkMetadata(await loadTalk(ref), pageOf(page));
}

export default async function CommentsPage({ params }: Props) {
  const { ref, page: text } = await params;
  const page = pageOf(text);
  const talk = await loadTalk(ref);
  if (!talk) return <TalkGone />;
  if (page === 1) permanentRedirect(talk.path);
  if (page > talk.commentPages) notFound();
  requireOwnPath(talk, ref, page);
  const comments = await loadComments(talk.id, page);
  return (
    <Main>
      <TalkHeader talk={talk} titleLink />
      <CommentsSection talk={talk} comments={comments} page={page} postAction={postCommentAction} />
    </Main>
  );
}

const pageOf = (text: string) => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : notFound());
