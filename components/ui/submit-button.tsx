"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import { useFormContext } from "./form-context";

/** Sends the form around it, once. It keeps the focus while it waits, so it is never truly disabled. */
export function SubmitButton({ look = "primary", ...rest }: Omit<ComponentProps<typeof Button>, "type">) {
  const { isPending } = useFormContext();
  return <Button {...rest} type="submit" look={look} aria-disabled={isPending} aria-busy={isPending} />;
}
