"use client";

import { type FormEvent, type ReactNode, startTransition, useEffect, useId, useRef, useState } from "react";
import type { z } from "zod";
import { type FormAction, untouched } from "@/lib/web/form-state";
import { type FormDefaults, firstValueFor } from "./form-context";
import { FormFrame, focusFirstWrong } from "./form-frame";
import { useCheckedForm } from "./use-checked-form";
import { useLeaveWarning } from "./use-leave-warning";
import { useSentForm } from "./use-sent-form";

type ActionFormProps = {
  action: FormAction;
  /** What the action parses; use this component from a client component that imports it. */
  schema: z.ZodType;
  defaults?: FormDefaults;
  warnBeforeLeaving?: boolean;
  className?: string;
  children: ReactNode;
};

const nothing = {};

/** A Server Action's form that the browser checks before it sends it, and that works without JavaScript too. */
export function ActionForm({ action, schema, defaults = nothing, ...props }: ActionFormProps) {
  const { state, send, sendByScript, isPending } = useSentForm(action);
  const [isUnsaved, setUnsaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { check, errorFor, bind } = useCheckedForm(schema, form, state.fieldErrors);
  const id = useId();
  useLeaveWarning(props.warnBeforeLeaving === true && isUnsaved);

  useEffect(() => {
    if (state === untouched) return;
    setUnsaved(true);
    focusFirstWrong(form.current);
  }, [state]);

  // Sent by hand: React would reset the fields of a form that it sends itself.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { currentTarget } = event;
    event.preventDefault();
    if (isPending) return;
    check(() => {
      setUnsaved(false);
      startTransition(() => sendByScript(new FormData(currentTarget)));
    });
  }

  const context = {
    ...{ id, isPending, errorFor, bind },
    valueFor: (name: string) => firstValueFor(name, state, defaults),
  };
  return (
    <FormFrame
      {...{ context, onSubmit }}
      className={props.className}
      action={send}
      formRef={form}
      onInput={() => setUnsaved(true)}
      formError={state.formError ?? errorFor("") ?? null}
    >
      {props.children}
    </FormFrame>
  );
}
