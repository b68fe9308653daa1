"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { expiries, expiry, tokenForm } from "@/lib/auth/token-schema";
import type { FormAction } from "@/lib/web/form-state";
import { OwnPasswordField } from "./own-password-field";
import { ScopesField } from "./token-scopes-field";

type TokenFormProps = { action: FormAction; isAdmin: boolean };

export const TokenForm = ({ action, isAdmin }: TokenFormProps) => (
  <ActionForm action={action} schema={tokenForm} defaults={{ expiry: "30" }}>
    <TextField
      name="name"
      label="Name"
      hint="What it is for, such as the program or the machine that uses it."
      autoComplete="off"
      required
    />
    <ScopesField isAdmin={isAdmin} />
    <SelectField name="expiry" label="Expires">
      {expiry.options.map((choice) => (
        <option key={choice} value={choice}>
          {expiries[choice]}
        </option>
      ))}
    </SelectField>
    <OwnPasswordField hint="Yours, once more: whoever finds this page open must not be able to make a token." />
    <div className="form-actions">
      <SubmitButton>Make token</SubmitButton>
    </div>
  </ActionForm>
);
