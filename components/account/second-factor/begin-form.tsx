"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { passwordForm } from "@/lib/auth/second-factor/schema";
import type { FormAction } from "@/lib/web/form-state";
import { OwnPasswordField } from "../own-password-field";

/** The password comes first: whoever finds this page open must not be able to lock its owner out. */
export const BeginForm = ({ action }: { action: FormAction }) => (
  <ActionForm action={action} schema={passwordForm}>
    <OwnPasswordField />
    <div className="form-actions">
      <SubmitButton>Set up</SubmitButton>
    </div>
  </ActionForm>
);
