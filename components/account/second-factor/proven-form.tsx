"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { provenForm } from "@/lib/auth/second-factor/schema";
import type { FormAction } from "@/lib/web/form-state";
import { CodeField, eitherCode } from "./code-field";

/** A change that asks for the password and a code; `children` is its button. */
export const ProvenForm = ({ action, children }: { action: FormAction; children: ReactNode }) => (
  <ActionForm action={action} schema={provenForm}>
    <TextField
      name="password"
      label="Password"
      type="password"
      autoComplete="current-password"
      dir="ltr"
      required
    />
    <CodeField hint={eitherCode} />
    <div className="form-actions">{children}</div>
  </ActionForm>
);
