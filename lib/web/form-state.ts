/** What a form shows after it was sent: the messages, and what was typed (never a password). */
export type FormState = {
  /** One message per field, by the field's name. */
  fieldErrors: Record<string, string>;
  formError: string | null;
  values: Record<string, string>;
};

export const untouched: FormState = { fieldErrors: {}, formError: null, values: {} };

/** A form's Server Action, as `useActionState` takes it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
