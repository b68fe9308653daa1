"use client";

import { type FormEvent, startTransition, useId, useRef } from "react";
import { HiddenField } from "@/components/ui/fields";
import { FormFrame } from "@/components/ui/form-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSentForm } from "@/components/ui/use-sent-form";
import type { Verb } from "@/lib/notifications/schema";
import type { FormAction } from "@/lib/web/form-state";

type VerdictFormProps = { action: FormAction; token: string; asked: Verb; authorName: string };

const labels = { approve: "Approve", reject: "Reject", spam: "Spam" };
const verbs: Verb[] = ["approve", "reject", "spam"];

/** One button for each decision; which one was pressed is in its value, so that it works without JavaScript. */
export function VerdictForm({ action, token, asked, authorName }: VerdictFormProps) {
  const { state, send, sendByScript, isPending } = useSentForm(action);
  const formRef = useRef<HTMLFormElement>(null);
  const id = useId();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const sent = new FormData(event.currentTarget, submitter);
    startTransition(() => sendByScript(sent));
  }

  const context = {
    ...{ id, isPending },
    errorFor: (name: string) => state.fieldErrors[name],
    valueFor: () => "",
    bind: () => ({}),
  };
  const inOrder = [asked, ...verbs.filter((verb) => verb !== asked)];
  return (
    <FormFrame
      {...{ context, formRef, onSubmit }}
      action={send}
      formError={state.formError}
      className="form mt-6"
    >
      <HiddenField name="token" value={token} />
      <p className="form-actions">
        {inOrder.map((verb) => (
          <SubmitButton
            key={verb}
            look={verb === asked ? "primary" : "plain"}
            name="verb"
            value={verb}
            aria-label={`${labels[verb]}: comment by ${authorName}`}
          >
            {labels[verb]}
          </SubmitButton>
        ))}
      </p>
    </FormFrame>
  );
}
