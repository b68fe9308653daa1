"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type RefObject, useMemo } from "react";
import { type FieldErrors, type FieldValues, type Resolver, useForm } from "react-hook-form";
import type { z } from "zod";
import { ownFields } from "@/lib/web/form-state";

/** Checks a form by the schema its action parses: when it is sent, and from then on as it changes. */
export function useCheckedForm(
  schema: z.ZodType,
  form: RefObject<HTMLFormElement | null>,
  serverErrors: Record<string, string>,
) {
  const errors = useMemo(() => toFieldErrors(serverErrors), [serverErrors]);
  const resolver = useMemo(() => resolverOf(schema, form), [schema, form]);
  const { handleSubmit, register, formState } = useForm({ resolver, errors });
  return {
    check: (send: () => void) => void handleSubmit(send)(),
    bind: (name: string) => register(name),
    errorFor: (name: string) => messageOf(formState.errors, name),
  };
}

// The form's own data is what the action will get, hidden fields and unticked boxes included.
function resolverOf(schema: z.ZodType, form: RefObject<HTMLFormElement | null>): Resolver {
  const resolve = zodResolver(schema as z.ZodType<FieldValues, FieldValues>);
  return (_values, context, options) => resolve(typedInto(form.current), context, options);
}

const typedInto = (form: HTMLFormElement | null): FieldValues =>
  Object.fromEntries(ownFields(new FormData(form ?? undefined)));

const toFieldErrors = (messages: Record<string, string>): FieldErrors =>
  Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, { type: "server", message }]));

function messageOf(errors: FieldErrors, name: string) {
  const message = errors[name]?.message;
  return typeof message === "string" ? message : undefined;
}
