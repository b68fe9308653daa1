import type { Metadata } from "next";
import { CommentsSection } from "@/components/comments/comments-section";
import { Main } from "@/components/layout/main";
import { TalkBody } from "@/components/talks/talk-body";
import { TalkGone } from "@/components/talks/talk-gone";
import { TalkHeader } from "@/components/talks/talk-header";
import { postCommentAction } from "./actions";
import { loadComments } from "./load-comments";
import { loadTalk, requireOwnPath } from "./load-talk";
import { talkMetadata } from "./talk-metadata";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return talkMetadata(await loadTalk((await params).ref));
}

export default async function TalkPage({ params }: Props) {
  const { ref } = await params;
  const talk = await loadTalk(ref);
  if (!talk) return <TalkGone />;
  requireOwnPath(talk, ref);
  const comments = await loadComments(talk.id, 1);
  return (
    <Main>
      <article>
        <TalkHeader talk={talk} />
        <TalkBody talk={talk} />
      </article>
      <CommentsSection talk={talk} comments={comments} page={1} postAction={postCommentAction} />
    </Main>
  );
}
