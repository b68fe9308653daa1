import type { ReactNode } from "react";

type FieldFrameProps = {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  children: ReactNode;
};

/** A label over its control, with the hint and the message below. */
export function FieldFrame({ id, label, hint, error, required, children }: FieldFrameProps) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {!required && <OptionalMark />}
      </label>
      {children}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

/** The message stands in an element that is always there, so that screen readers announce it as it appears. */
export function FieldNotes({ id, hint, error }: Pick<FieldFrameProps, "id" | "hint" | "error">) {
  return (
    <>
      {hint && (
        <p id={`${id}hint`} className="field-hint">
          {hint}
        </p>
      )}
      <p id={`${id}error`} className="field-error" aria-live="polite">
        {error}
      </p>
    </>
  );
}

// Outside the accessible name: the label is exactly what the page calls the field.
const OptionalMark = () => <span className="field-optional" aria-hidden="true" />;
