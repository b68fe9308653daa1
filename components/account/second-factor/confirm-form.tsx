"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { codeForm } from "@/lib/auth/second-factor/schema";
import type { FormAction } from "@/lib/web/form-state";
import { CodeField } from "./code-field";

/** The first code shows that the app has the key. */
export const ConfirmForm = ({ action }: { action: FormAction }) => (
  <ActionForm action={action} schema={codeForm}>
    <CodeField hint="The six digits that the app shows now." />
    <div className="form-actions">
      <SubmitButton>Turn on</SubmitButton>
    </div>
  </ActionForm>
);
