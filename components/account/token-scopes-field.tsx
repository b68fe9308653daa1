"use client";

import { FieldNotes } from "@/components/ui/field-parts";
import { useField, useFormContext } from "@/components/ui/form-context";
import { type Scope, scope, scopeMeanings } from "@/lib/auth/token-schema";

/** A box for each scope, with what it allows; the message for all of them stands below. */
export function ScopesField({ isAdmin }: { isAdmin: boolean }) {
  const { id, error, control } = useField("scopes");
  const offered = scope.options.filter((one) => isAdmin || one !== "admin");
  return (
    <fieldset className="field" aria-describedby={control["aria-describedby"]}>
      <legend className="font-semibold">Scopes</legend>
      {offered.map((one, index) => (
        <ScopeBox
          key={one}
          scope={one}
          isInvalid={error !== undefined}
          {...(index === 0 && { ref: control.ref })}
        />
      ))}
      <FieldNotes id={id} error={error} />
    </fieldset>
  );
}

type ScopeBoxProps = {
  scope: Scope;
  isInvalid: boolean;
  ref?: ReturnType<typeof useField>["control"]["ref"];
};

function ScopeBox({ scope: name, isInvalid, ref }: ScopeBoxProps) {
  const { id: formId, valueFor } = useFormContext();
  const meaningId = `${formId}${name}`;
  return (
    <label className="flex min-h-11 cursor-pointer gap-3 py-1.5 font-normal">
      <input
        ref={ref}
        type="checkbox"
        name={name}
        aria-label={name}
        aria-describedby={meaningId}
        aria-invalid={isInvalid || undefined}
        defaultChecked={valueFor(name) === "on"}
        className="mt-0.5 size-5 flex-none"
      />
      <span>
        <span className="font-semibold">{name}</span>
        <span id={meaningId} className="field-hint block">
          {scopeMeanings[name]}
        </span>
      </span>
    </label>
  );
}
