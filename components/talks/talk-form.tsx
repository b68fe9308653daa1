"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextAreaField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { talkEditSchema, talkSchema } from "@/lib/talks/schema";
import type { FormAction } from "@/lib/web/form-state";

type TalkFormProps = {
  action: FormAction;
  /** The talk that is edited; none for a new one. */
  talk?: { id: number; version: number; fields: Record<string, string> };
  /** Beside the button. */
  children?: ReactNode;
};

const embedHint =
  "Paste the address, or the embed code that the site offers. Nothing is loaded until somebody asks for it.";

/** Publishes a new talk, or saves the changes to one. */
export function TalkForm({ action, talk, children }: TalkFormProps) {
  const schema = talk ? talkEditSchema : talkSchema;
  return (
    <ActionForm
      action={action}
      schema={schema}
      defaults={talk?.fields ?? {}}
      warnBeforeLeaving
      className="form"
    >
      {talk && <HiddenField name="id" value={talk.id} />}
      {talk && <HiddenField name="version" value={talk.version} />}
      <TextField name="title" label="Title" required maxLength={128} />
      <TextAreaField
        name="description"
        label="Description"
        rows={8}
        hint="Markdown works here: *emphasis*, links, lists, code."
      />
      <TextField name="video" label="Video" hint={embedHint} dir="ltr" />
      <TextField name="slides" label="Slides" hint={embedHint} dir="ltr" />
      <TextField
        name="venue"
        label="Venue"
        required
        maxLength={128}
        hint="The event and its place, as in “PyCon 2014, Montréal”."
      />
      <TextField name="venueUrl" label="Venue URL" type="url" inputMode="url" dir="ltr" />
      <TextField name="date" label="Date" type="date" required min="1900-01-01" max="2200-12-31" dir="ltr" />
      <div className="form-actions">
        <SubmitButton>{talk ? "Save changes" : "Publish talk"}</SubmitButton>
        {children}
      </div>
    </ActionForm>
  );
}
