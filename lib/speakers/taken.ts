import { uniqueField } from "@/lib/db/errors";
import { InvalidField } from "@/lib/errors";

export const EMAIL_TAKEN = "This email address is already in use.";

/** Throws InvalidField where the database refused an email or username that somebody else has; else the error itself. */
export function explainTaken(error: unknown): never {
  const field = uniqueField(error);
  if (field === "emailKey") throw new InvalidField("email", EMAIL_TAKEN);
  if (field === "username") throw new InvalidField("username", "This username is already taken.");
  throw error;
}
