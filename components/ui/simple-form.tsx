"use client";

import { type FormEvent, type ReactNode, startTransition, useEffect, useId, useRef } from "react";
import { type FormAction, untouched } from "@/lib/web/form-state";
import { markSent } from "./drafts";
import { type FormDefaults, firstValueFor } from "./form-context";
import { FormFrame, focusFirstWrong } from "./form-frame";
import { useDraft } from "./use-draft";
import { useSentForm } from "./use-sent-form";

type SimpleFormProps = {
  action: FormAction;
  defaults?: FormDefaults;
  /** Names the draft that is kept of what is typed. */
  draft?: string;
  /** Hears of every time the server sends the form back; the same function for as long as the form lives. */
  onRefused?: () => void;
  className?: string;
  children: ReactNode;
};

const nothing = {};

/** A Server Action's form whose fields only the server checks: the light one, for the public pages. */
export function SimpleForm({
  action,
  defaults = nothing,
  draft,
  onRefused,
  className,
  children,
}: SimpleFormProps) {
  const { state, send, sendByScript, isPending } = useSentForm(action);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useDraft(form, draft);

  useEffect(() => {
    if (state === untouched) return;
    markSent(null);
    focusFirstWrong(form.current);
    onRefused?.();
  }, [state, onRefused]);

  // Sent by hand: React would reset the fields of a form that it sends itself.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    markSent(draft ?? null);
    const { submitter } = event.nativeEvent as SubmitEvent;
    const typed = new FormData(event.currentTarget, submitter);
    startTransition(() => sendByScript(typed));
  }

  const context = {
    id,
    isPending,
    errorFor: (name: string) => state.fieldErrors[name],
    valueFor: (name: string) => firstValueFor(name, state, defaults),
    bind: () => nothing,
  };
  return (
    <FormFrame
      {...{ context, className, onSubmit }}
      action={send}
      formRef={form}
      formError={state.formError ?? state.fieldErrors[""] ?? null}
    >
      {children}
    </FormFrame>
  );
}
