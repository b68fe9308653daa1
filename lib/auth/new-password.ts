import "server-only";
import commonPasswords from "fxa-common-password-list";
import { z } from "zod";
import { InvalidField } from "@/lib/errors";
import { countCodePoints, hasForbiddenCharacter } from "@/lib/text/characters";
import { FORBIDDEN_CHARACTER, REQUIRED, requiredOrNotText } from "@/lib/text/messages";

const shortest = 10;
const longest = 200;

export const PASSWORD_LENGTH = `Password must have ${shortest} to ${longest} characters.`;
export const PASSWORD_IS_USERNAME = "Password must not be the username.";
export const PASSWORD_IS_EMAIL = "Password must not be the email address.";
export const PASSWORD_WELL_KNOWN = "This password is well known. Please choose another one.";

type Owner = { username: string; email: string };

/** The rule for a new password of this account; the password stays as typed, spaces included. */
export const newPassword = (owner: Owner) =>
  z.string({ error: requiredOrNotText }).superRefine((password, context) => {
    const message = problemOf(password, owner);
    if (message) context.addIssue({ code: "custom", message });
  });

/** The password, where it follows the rule; throws InvalidField for the form's `field` where it does not. */
export function readNewPassword(field: string, password: unknown, owner: Owner): string {
  const parsed = newPassword(owner).safeParse(password);
  if (parsed.success) return parsed.data;
  throw new InvalidField(field, parsed.error.issues[0]?.message ?? REQUIRED);
}

function problemOf(password: string, { username, email }: Owner): string | null {
  if (password === "") return REQUIRED;
  // A code point takes at most eight code units: longer than that is too long without counting.
  if (password.length > longest * 8) return PASSWORD_LENGTH;
  if (hasForbiddenCharacter(password)) return FORBIDDEN_CHARACTER;
  const folded = password.normalize("NFC").toLowerCase();
  if (folded === username.toLowerCase()) return PASSWORD_IS_USERNAME;
  if (folded === email.toLowerCase()) return PASSWORD_IS_EMAIL;
  const length = countCodePoints(password.normalize("NFC"));
  if (length < shortest || length > longest) return PASSWORD_LENGTH;
  return commonPasswords.test(folded) ? PASSWORD_WELL_KNOWN : null;
}
