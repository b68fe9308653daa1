/** What the text fields tell people. Shared with the tests, and with whoever checks a field by hand. */
export const REQUIRED = "This field is required.";
export const NOT_TEXT = "This field must be text.";
export const FORBIDDEN_CHARACTER = "Field contains a character that cannot be used.";
export const INVALID_EMAIL = "Invalid email address.";
export const INVALID_URL = "Invalid URL.";
export const INVALID_DATE = "Not a valid date value";
export const INVALID_USERNAME =
  "Username must have 2 to 32 lower-case letters, digits or hyphens, and begin with a letter or digit.";

/** The sentence for a text that is too short or too long. */
export function lengthMessage(min: number, max: number) {
  if (min === 0) return `Field must be at most ${max} characters long.`;
  return `Field must be between ${min} and ${max} characters long.`;
}

/** zod's `error` option for a value that is missing or of another type. */
export const requiredOrNotText = ({ input }: { input?: unknown }) =>
  input === undefined || input === null ? REQUIRED : NOT_TEXT;
