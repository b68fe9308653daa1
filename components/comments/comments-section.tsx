import { ProgrammePart } from "@/components/ui/programme-part";
import type { CommentView } from "@/lib/comments/dto";
import { noComments } from "@/lib/messages";
import type { TalkView } from "@/lib/talks/dto";
import type { FormAction } from "@/lib/web/form-state";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";
import { CommentPager } from "./comment-pager";
import { ModerationSlot } from "./moderation-slot";
import { OwnWaiting } from "./own-waiting";

type CommentsSectionProps = { talk: TalkView; comments: CommentView[]; page: number; postAction: FormAction };

/** A page of a talk's comments, and the form for another one. */
export const CommentsSection = ({ talk, comments, page, postAction }: CommentsSectionProps) => (
  <ProgrammePart heading="Comments" id="comments">
    {page === 1 && talk.commentCount === 0 && <p className="text-soft">{noComments}</p>}
    {comments.length > 0 && (
      <ol className="comments">
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} presenterId={talk.speaker.id} />
        ))}
      </ol>
    )}
    <CommentPager talk={talk} page={page} />
    <ModerationSlot talkId={talk.id} speakerId={talk.speaker.id} />
    <OwnWaiting talkId={talk.id} />
    <CommentForm talkId={talk.id} action={postAction} />
  </ProgrammePart>
);
