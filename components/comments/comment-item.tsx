import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { Prose } from "@/components/ui/prose";
import { Time } from "@/components/ui/time";
import type { CommentView } from "@/lib/comments/dto";
import { speakerPath } from "@/lib/speakers/path";

type CommentItemProps = {
  comment: CommentView;
  /** Whose talk it is: their comments are marked. */
  presenterId: number;
};

/** A published comment; its number is its address. What moderators may do about it is put into it after load. */
export const CommentItem = ({ comment, presenterId }: CommentItemProps) => (
  <li id={`comment-${comment.number}`} className="comment">
    <article>
      <h3 className="sr-only">
        Comment {comment.number} by {comment.authorName}
      </h3>
      <header className="comment-head">
        <CommentAuthor comment={comment} presenterId={presenterId} />
        <span className="text-soft">
          <Time at={comment.at} format="age" />
        </span>
        <a href={`#comment-${comment.number}`} className="comment-number">
          #{comment.number}
        </a>
        <span
          data-comment-actions={comment.id}
          data-author={comment.authorName}
          className="comment-actions"
        />
      </header>
      <Prose html={comment.bodyHtml} />
    </article>
  </li>
);

function CommentAuthor({ comment: { speaker, authorName }, presenterId }: CommentItemProps) {
  if (!speaker) return <bdi className="font-semibold">{authorName}</bdi>;
  return (
    <>
      <Link href={speakerPath(speaker)} prefetch={false} className="byline font-semibold">
        <Avatar src={speaker.avatar} />
        <bdi>{speaker.name}</bdi>
      </Link>
      <span className="badge">{speaker.id === presenterId ? "Presenter" : "Speaker"}</span>
    </>
  );
}
