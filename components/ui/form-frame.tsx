"use client";

import type { FormEvent, ReactNode, RefObject } from "react";
import { FormContext, type FormContextValue } from "./form-context";
import { Notice } from "./notice";

type FormFrameProps = {
  context: FormContextValue;
  action: (form: FormData) => void;
  formError: string | null;
  formRef: RefObject<HTMLFormElement | null>;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onInput?: () => void;
  className?: string;
  children: ReactNode;
};

/** The `<form>` that ActionForm and SimpleForm share: the message for the whole of it on top, its fields below. */
export function FormFrame({
  context,
  formError,
  formRef,
  className = "form",
  children,
  ...handlers
}: FormFrameProps) {
  return (
    <FormContext value={context}>
      <form {...handlers} ref={formRef} className={className} noValidate>
        {formError && (
          <Notice tone="wrong" role="alert">
            {formError}
          </Notice>
        )}
        {children}
      </form>
    </FormContext>
  );
}

/** Puts the cursor into the first field that has a message. */
export const focusFirstWrong = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
