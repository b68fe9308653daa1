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

/** What a form sent, without the fields that Next adds: their names begin with `$`. */
export const ownFields = (form: FormData): [string, FormDataEntryValue][] =>
  [...form].filter(([name]) => !name.startsWith("$"));

/** What was typed into a form, to be shown again: its texts, never a password or a file. */
export const typedValues = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    ownFields(form).flatMap(([name, value]) =>
      typeof value === "string" && !/password/i.test(name) ? [[name, value]] : [],
    ),
  );
