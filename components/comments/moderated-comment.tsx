import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { Prose } from "@/components/ui/prose";
import { Time } from "@/components/ui/time";
import type { ModeratedComment } from "@/lib/comments/dto";
import { speakerPath } from "@/lib/speakers/path";
import { ModerationButtons } from "./moderation-buttons";
import type { RefusedDecision } from "./remote-decision";

type ModeratedCommentItemProps = {
  comment: ModeratedComment;
  problem?: RefusedDecision;
  /** A decision is under way. */
  isPending: boolean;
  showTalk: boolean;
};

/** A comment as its moderators see it, with what they may do about it. */
export function ModeratedCommentItem({ comment, problem, isPending, showTalk }: ModeratedCommentItemProps) {
  return (
    <li className="moderated" data-status={comment.status} id={`waiting-${comment.id}`}>
      <header className="meta">
        <Author comment={comment} /> · <Time at={comment.at} format="age" />
        {showTalk && (
          <>
            {" "}
            · on <Link href={comment.talk.path}>{comment.talk.title}</Link>
          </>
        )}
      </header>
      <Prose html={comment.bodyHtml} />
      {problem && (
        <Notice tone="wrong" role="alert">
          {problem.message}
        </Notice>
      )}
      {!problem?.isFinal && <ModerationButtons {...{ comment, isPending }} />}
    </li>
  );
}

function Author({
  comment: { authorName, authorEmail, speaker },
}: Pick<ModeratedCommentItemProps, "comment">) {
  if (speaker) return <Link href={speakerPath(speaker)}>{authorName}</Link>;
  return (
    <>
      <strong dir="auto">{authorName}</strong>{" "}
      {authorEmail && <a href={`mailto:${encodeURIComponent(authorEmail)}`}>{authorEmail}</a>}
    </>
  );
}
