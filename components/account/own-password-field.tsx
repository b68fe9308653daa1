"use client";

import type { ReactNode } from "react";
import { TextField } from "@/components/ui/fields";

/** The password of whoever fills in the form. */
export const OwnPasswordField = ({ hint }: { hint?: ReactNode }) => (
  <TextField
    name="password"
    label="Password"
    type="password"
    autoComplete="current-password"
    dir="ltr"
    hint={hint}
    required
  />
);
