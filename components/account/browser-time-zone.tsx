"use client";

import { HiddenField } from "@/components/ui/fields";
import { useBrowserTimeZone } from "./use-browser-time-zone";

/** Tells with the form around it in which time zone the browser is; without JavaScript, nothing. */
export const BrowserTimeZone = ({ name }: { name: string }) => (
  <HiddenField name={name} value={useBrowserTimeZone()} />
);
