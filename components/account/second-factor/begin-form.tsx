"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { passwordForm } from "@/lib/auth/second-factor/schema";
import type { FormAction } from "@/lib/web/form-state";

/** The password comes first: whoever finds this page open must not be able to lock its owner out. */
export const BeginForm = ({ action }: { action: FormAction }) => (
  <ActionForm action={action} schema={passwordForm}>
    <TextField
      name="password"
      label="Password"
      type="password"
      autoComplete="current-password"
      dir="ltr"
      required
    />
    <div className="form-actions">
      <SubmitButton>Set up</SubmitButton>
    </div>
  </ActionForm>
);
