"use client";

import { TextField } from "@/components/ui/fields";

/** For one-time codes and for recovery codes: those have letters, so a keyboard of digits would not do. */
export const CodeField = ({ hint }: { hint: string }) => (
  <TextField name="code" label="Code" hint={hint} autoComplete="one-time-code" dir="ltr" required />
);

export const eitherCode = "The six digits from your authenticator app, or one of your recovery codes.";
