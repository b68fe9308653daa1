"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState } from "react";
import { isTooManyTries, UNREACHABLE } from "@/lib/messages";
import { type FormAction, type FormState, typedValues, untouched } from "@/lib/web/form-state";

/**
 * A form's way to the server and back: `send` is for the form itself, which works without JavaScript; `sendByScript`
 * does the same, but a lost connection, and a refusal by what is before the application, becomes a message on the form
 * instead of an error page in its place.
 */
export function useSentForm(action: FormAction) {
  const [returned, send] = useActionState(action, untouched);
  const [answered, sendByScript, isPending] = useActionState(reaching(action), null);
  return { state: answered ?? returned, send, sendByScript, isPending };
}

const reaching = (action: FormAction) => async (state: FormState | null, form: FormData) => {
  try {
    return await action(state ?? untouched, form);
  } catch (error) {
    // A redirect is thrown, too.
    unstable_rethrow(error);
    return { fieldErrors: {}, formError: messageOf(error), values: typedValues(form) };
  }
};

const messageOf = (error: unknown) =>
  error instanceof Error && isTooManyTries(error.message) ? error.message : UNREACHABLE;
