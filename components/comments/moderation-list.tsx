"use client";

import type { QueryKey } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useActionState } from "react";
import { refreshMe } from "@/components/layout/viewer-store";
import { Notice } from "@/components/ui/notice";
import type { ModeratedComment } from "@/lib/comments/dto";
import { parseDecision } from "@/lib/comments/schema";
import { type FormAction, untouched } from "@/lib/web/form-state";
import { ModeratedCommentItem } from "./moderated-comment";
import { useDecisions } from "./use-decisions";

type ModerationListProps = {
  label: string;
  comments: ModeratedComment[];
  queryKey: QueryKey;
  showTalk: boolean;
  /** What the form does without JavaScript, and where it comes back to. */
  fallback?: { action: FormAction; back: string };
};

const nothing: FormAction = async () => untouched;

/** Comments to decide on. One form around them all: its buttons say which comment and what. */
export function ModerationList({ label, comments, queryKey, showTalk, fallback }: ModerationListProps) {
  const [state, send] = useActionState(fallback?.action ?? nothing, untouched);
  const router = useRouter();
  const { decide, problems, pending } = useDecisions(queryKey, () => {
    router.refresh();
    void refreshMe();
  });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const decision = submitter instanceof HTMLButtonElement && parseDecision(submitter.value);
    if (decision) decide(decision);
  }

  return (
    <form action={send} onSubmit={onSubmit} aria-label={label}>
      {fallback && <input type="hidden" name="back" value={fallback.back} />}
      {state.formError && (
        <Notice tone="wrong" role="alert">
          {state.formError}
        </Notice>
      )}
      <ul className="moderated-list">
        {comments.map((comment) => (
          <ModeratedCommentItem
            key={comment.id}
            {...{ comment, showTalk }}
            isPending={pending.has(comment.id)}
            {...(problems[comment.id] && { problem: problems[comment.id] })}
          />
        ))}
      </ul>
    </form>
  );
}
