"use client";

import { refreshMe, useMe } from "@/components/layout/viewer-store";
import { CheckboxField, HiddenField, TextField } from "@/components/ui/fields";
import { SimpleForm } from "@/components/ui/simple-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { emailHint } from "@/lib/messages";
import type { FormAction } from "@/lib/web/form-state";
import { CommentBody } from "./comment-body";

const defaults = { notify: true };

/** The form under a talk. Logged in, one comments as oneself, and is not asked who one is. */
export function CommentForm({ talkId, action }: { talkId: number; action: FormAction }) {
  const viewer = useMe()?.viewer;
  return (
    <section aria-labelledby="comment-form" className="comment-form not-printed">
      <h3 id="comment-form">Write a comment</h3>
      <SimpleForm action={action} defaults={defaults} draft={`comment-${talkId}`} onRefused={refreshMe}>
        <HiddenField name="talkId" value={talkId} />
        {viewer ? <SpeakerFields name={viewer.name} /> : <VisitorFields />}
        <CommentBody />
        <CheckboxField name="notify" label="Notify me when new comments are posted" />
        <div>
          <SubmitButton>Post comment</SubmitButton>
        </div>
      </SimpleForm>
    </section>
  );
}

// Says how the comment was meant: a session may end while it is written.
const SpeakerFields = ({ name }: { name: string }) => (
  <>
    <HiddenField name="as" value="speaker" />
    <p>
      Commenting as <bdi className="font-semibold">{name}</bdi>
    </p>
  </>
);

const VisitorFields = () => (
  <div className="grid gap-5 sm:grid-cols-2">
    <TextField name="name" label="Name" autoComplete="name" maxLength={64} required />
    <TextField
      name="email"
      label="Email"
      type="email"
      autoComplete="email"
      inputMode="email"
      hint={emailHint}
      required
    />
  </div>
);
