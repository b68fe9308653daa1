"use client";

import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField, HiddenField, TextField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { loginForm } from "@/lib/auth/credentials";
import type { FormAction } from "@/lib/web/form-state";
import { BrowserTimeZone } from "./browser-time-zone";
import { OwnPasswordField } from "./own-password-field";

type LoginFormProps = {
  action: FormAction;
  /** Where to go after the login; "": nowhere in particular. */
  next: string;
};

export const LoginForm = ({ action, next }: LoginFormProps) => (
  <ActionForm action={action} schema={loginForm}>
    <HiddenField name="next" value={next} />
    <BrowserTimeZone name="timeZone" />
    <TextField name="email" label="Email" type="email" autoComplete="username" dir="ltr" required />
    <OwnPasswordField />
    <CheckboxField name="keep" label="Keep me logged in" />
    <div className="form-actions">
      <SubmitButton>Log in</SubmitButton>
    </div>
  </ActionForm>
);
