"use client";

import type { ComponentProps, ReactNode } from "react";
import { FieldFrame, FieldNotes } from "./field-parts";
import { useField, useFormContext } from "./form-context";

type FieldProps = { name: string; label: string; hint?: ReactNode; required?: boolean };

type TextFieldProps = FieldProps &
  Pick<ComponentProps<"input">, "type" | "autoComplete" | "maxLength" | "inputMode" | "dir" | "min" | "max">;

/** One line of text, or whatever `type` says. Its first value comes from the form around it. */
export function TextField({ name, label, hint, required, dir = "auto", ...rest }: TextFieldProps) {
  const { id, error, value, control } = useField(name, hint);
  return (
    <FieldFrame {...{ id, label, hint, error, required }}>
      <input type="text" {...control} {...rest} dir={dir} required={required} defaultValue={String(value)} />
    </FieldFrame>
  );
}

type TextAreaFieldProps = FieldProps & Pick<ComponentProps<"textarea">, "rows" | "maxLength">;

export function TextAreaField({ name, label, hint, required, rows = 6, ...rest }: TextAreaFieldProps) {
  const { id, error, value, control } = useField(name, hint);
  return (
    <FieldFrame {...{ id, label, hint, error, required }}>
      <textarea
        {...control}
        {...rest}
        rows={rows}
        style={{ minHeight: `calc(${rows}lh + 1rem)` }}
        dir="auto"
        required={required}
        defaultValue={String(value)}
      />
    </FieldFrame>
  );
}

/** One of its `<option>`s. */
export function SelectField({ name, label, hint, children }: FieldProps & { children: ReactNode }) {
  const { id, error, value, control } = useField(name, hint);
  return (
    <FieldFrame {...{ id, label, hint, error, required: true }}>
      <select
        {...control}
        className="min-h-11 w-full rounded-sm border border-edge bg-surface px-3 py-2 aria-invalid:border-wrong"
        defaultValue={String(value)}
      >
        {children}
      </select>
    </FieldFrame>
  );
}

type Choice = { value: string; label: string };

/** One of a few, all in sight. */
export function RadioField({ name, label, hint, choices }: FieldProps & { choices: Choice[] }) {
  const { id, error, value, control } = useField(name, hint);
  return (
    <fieldset className="field" aria-describedby={control["aria-describedby"]}>
      <legend className="font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-x-8">
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === value}
              aria-invalid={control["aria-invalid"]}
              className="size-5 min-h-0 flex-none"
            />
            {choice.label}
          </label>
        ))}
      </div>
      <FieldNotes {...{ id, hint, error }} />
    </fieldset>
  );
}

/** Ticked where its default is `true`, or where it came back ticked ("on"). */
export function CheckboxField({ name, label, hint }: Omit<FieldProps, "required">) {
  const { id, error, value, control } = useField(name, hint);
  return (
    <div className="field">
      <label className="field-check" htmlFor={id}>
        <input type="checkbox" {...control} value="on" defaultChecked={value === true || value === "on"} />
        {label}
      </label>
      <FieldNotes {...{ id, hint, error }} />
    </div>
  );
}

/** A browser forgets the chosen file when the page comes back without JavaScript; nothing can be done about it. */
export function FileField({ name, label, hint, required, accept }: FieldProps & { accept?: string }) {
  const { id, error, control } = useField(name, hint);
  return (
    <FieldFrame {...{ id, label, hint, error, required }}>
      <input type="file" {...control} accept={accept} required={required} />
    </FieldFrame>
  );
}

/**
 * What the form carries unseen; a form that comes back carries what was sent, as its other fields do. Its message, which
 * no honest form meets, is shown all the same.
 */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  const { errorFor, valueFor } = useFormContext();
  const error = errorFor(name);
  return (
    <>
      <input type="hidden" name={name} value={String(valueFor(name) || value)} />
      {error && (
        <p role="alert" className="field-error">
          {error}
        </p>
      )}
    </>
  );
}
