"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { emailChange } from "@/lib/speakers/schema";
import type { FormAction } from "@/lib/web/form-state";

export const EmailForm = ({ action, email }: { action: FormAction; email: string }) => (
  <ActionForm action={action} schema={emailChange} defaults={{ email }}>
    <TextField
      name="email"
      label="Email"
      type="email"
      autoComplete="email"
      dir="ltr"
      hint="You log in with it. It is never shown to anybody."
      required
    />
    <TextField
      name="password"
      label="Confirm with your password"
      type="password"
      autoComplete="current-password"
      dir="ltr"
      required
    />
    <div className="form-actions">
      <SubmitButton look="plain">Change email</SubmitButton>
    </div>
  </ActionForm>
);
