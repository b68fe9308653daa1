"use client";

import { createContext, type FormEvent, type RefCallback, use, useId } from "react";
import type { FormState } from "@/lib/web/form-state";

export type FormDefaults = Record<string, string | boolean>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** How a form listens to one of its fields; nothing where the server alone checks. */
type FieldBinding = {
  ref?: RefCallback<Control>;
  onChange?: (event: FormEvent<Control>) => void;
  onBlur?: (event: FormEvent<Control>) => void;
};

/** What fields read from the form around them. */
export type FormContextValue = {
  id: string;
  isPending: boolean;
  errorFor: (name: string) => string | undefined;
  valueFor: (name: string) => string | boolean;
  bind: (name: string) => FieldBinding;
};

export const FormContext = createContext<FormContextValue | null>(null);

export function useFormContext(): FormContextValue {
  const form = use(FormContext);
  if (!form) throw new Error("A field needs an ActionForm or a SimpleForm around it.");
  return form;
}

/** What a field needs: its ids, its message, its value and the attributes that tie them together. */
export function useField(name: string, hint?: unknown) {
  const { id: formId, errorFor, valueFor, bind } = useFormContext();
  const id = `${formId}${useId()}`;
  const error = errorFor(name);
  const describedBy = [hint ? `${id}hint` : "", error ? `${id}error` : ""].filter(Boolean).join(" ");
  const control = {
    id,
    name,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? true : undefined,
    ...bind(name),
  };
  return { id, error, value: valueFor(name), control };
}

/** What a field holds at first: what was typed, where the form came back from the server; else its default. */
export function firstValueFor(name: string, state: FormState, defaults: FormDefaults): string | boolean {
  const cameBack = state.formError !== null || Object.keys(state.fieldErrors).length > 0;
  return (cameBack ? state.values[name] : defaults[name]) ?? "";
}
