import Link from "next/link";
import { Prose } from "@/components/ui/prose";
import { Time } from "@/components/ui/time";
import type { ModeratedComment } from "@/lib/comments/dto";
import type { DecisionWord } from "@/lib/notifications/schema";
import type { FormAction } from "@/lib/web/form-state";
import { DecisionForm } from "./decision-form";

type OpenCommentProps = { action: FormAction; token: string; asked: DecisionWord; comment: ModeratedComment };

const questions = {
  approve: "Approve this comment?",
  reject: "Reject this comment?",
  spam: "Mark this comment as spam?",
};

/** A comment that waits, and the decisions to choose from: first the one that was asked for. */
export const OpenComment = ({ action, token, asked, comment }: OpenCommentProps) => (
  <>
    <h1>{questions[asked]}</h1>
    <article className="moderated" data-status="held">
      <header className="meta">
        <strong dir="auto">{comment.authorName}</strong>{" "}
        {comment.authorEmail && (
          <a href={`mailto:${encodeURIComponent(comment.authorEmail)}`}>{comment.authorEmail}</a>
        )}{" "}
        · <Time at={comment.at} format="age" /> · on{" "}
        <Link href={comment.talk.path} prefetch={false} dir="auto">
          {comment.talk.title}
        </Link>
      </header>
      <Prose html={comment.bodyHtml} />
    </article>
    <DecisionForm {...{ action, token, asked, authorName: comment.authorName }} />
    <p className="meta mt-6">This link decides on this comment only, and only once.</p>
  </>
);
