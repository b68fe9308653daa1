"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { codeForm } from "@/lib/auth/second-factor/schema";
import type { FormAction } from "@/lib/web/form-state";
import { CodeField, eitherCode } from "./code-field";

export const LoginCodeForm = ({ action }: { action: FormAction }) => (
  <ActionForm action={action} schema={codeForm}>
    <CodeField hint={eitherCode} />
    <div className="form-actions">
      <SubmitButton>Log in</SubmitButton>
      {/* A new page, and not the one that a router may remember. */}
      <a href="/login">Start over</a>
    </div>
  </ActionForm>
);
