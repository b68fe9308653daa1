import type { z } from "zod";

export const UNKNOWN_FIELD = "This field is not known.";

/** The first message for each field, by the field's name (`decisions.3.id` where it lies deeper). */
export function fieldErrorsOf(error: z.ZodError): Record<string, string> {
  const messages = new Map<string, string>();
  for (const issue of error.issues) {
    for (const [field, message] of told(issue)) if (!messages.has(field)) messages.set(field, message);
  }
  // Whoever sends a field named `constructor` hears of it, too.
  return Object.fromEntries(messages);
}

function told(issue: z.core.$ZodIssue): [string, string][] {
  if (issue.code !== "unrecognized_keys") return [[issue.path.join("."), issue.message]];
  return issue.keys.map((key) => [[...issue.path, key].join("."), UNKNOWN_FIELD]);
}
