"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { provenForm } from "@/lib/auth/second-factor/schema";
import type { FormAction } from "@/lib/web/form-state";
import { OwnPasswordField } from "../own-password-field";
import { CodeField, eitherCode } from "./code-field";

/** A change that asks for the password and a code; `children` is its button. */
export const ProvenForm = ({ action, children }: { action: FormAction; children: ReactNode }) => (
  <ActionForm action={action} schema={provenForm}>
    <OwnPasswordField />
    <CodeField hint={eitherCode} />
    <div className="form-actions">{children}</div>
  </ActionForm>
);
