"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { passwordChange } from "@/lib/speakers/schema";
import type { FormAction } from "@/lib/web/form-state";

export const PasswordForm = ({ action }: { action: FormAction }) => (
  <ActionForm action={action} schema={passwordChange}>
    <TextField
      name="currentPassword"
      label="Current password"
      type="password"
      autoComplete="current-password"
      dir="ltr"
      required
    />
    <TextField
      name="newPassword"
      label="New password"
      type="password"
      autoComplete="new-password"
      dir="ltr"
      hint="10 to 200 characters. Several words are fine, and easier to remember."
      required
    />
    <TextField
      name="repeatPassword"
      label="Repeat new password"
      type="password"
      autoComplete="new-password"
      dir="ltr"
      required
    />
    <div className="form-actions">
      <SubmitButton>Change password</SubmitButton>
    </div>
  </ActionForm>
);
