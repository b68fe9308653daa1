/** The one way in for text: every text field of every form and of the API is made of these. */
import "./no-eval";
import { z } from "zod";
import {
  countCodePoints,
  hasBidiOverride,
  hasForbiddenCharacter,
  hasMarkPile,
  isBlank,
  joinLines,
  unifyLineBreaks,
} from "./characters";
import { parseHttpUrl } from "./http-url";
import {
  FORBIDDEN_CHARACTER,
  INVALID_DATE,
  INVALID_EMAIL,
  INVALID_URL,
  INVALID_USERNAME,
  lengthMessage,
  REQUIRED,
  requiredOrNotText,
} from "./messages";

type TextOptions = { min?: number; max: number; multiline?: boolean };

const EMAIL_MAX = 254;

/**
 * A required text: trimmed, NFC, with `min` (1) to `max` code points after that.
 * On a single line, line breaks and tabs become one space and bidi overrides are refused; with `multiline`
 * they stay, and line breaks become `\n`. Control characters and lone surrogates are refused in both.
 * With `min: 0` an empty text is fine and stays "".
 */
export function text({ min = 1, max, multiline = false }: TextOptions) {
  return z.string({ error: requiredOrNotText }).transform((raw, context) => {
    const clean = cleaned(raw, multiline);
    const message = problemOf(clean, { min, max, multiline });
    if (message === null) return clean.normalize("NFC");
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** Like `text`, but may be left empty: nothing, `null`, "" and blanks all become `null`, so there is one kind of absence. */
export const optionalText = (options: TextOptions) => orNull(text(options));

/** Makes a text field optional: nothing, `null`, "" and blanks become `null`, anything else goes through `schema`. */
export function orNull<Output>(schema: z.ZodType<Output, string>) {
  return z
    .string({ error: requiredOrNotText })
    .nullish()
    .transform((raw) => (raw && !isEmpty(raw) ? raw : null))
    .pipe(schema.nullable());
}

/** An email address as typed, trimmed: ASCII, at most 254 characters. Compare addresses by `emailKey`. */
export function email() {
  return required().max(EMAIL_MAX, INVALID_EMAIL).pipe(z.email(INVALID_EMAIL));
}

/** The form of an address that is unique: two addresses with the same key are the same mailbox to us. */
export const emailKey = (address: string) => address.trim().normalize("NFC").toLowerCase();

/** A web address: http or https, without user name or password, as `URL` writes it (`max` counts that form). */
export function httpUrl({ max }: { max: number }) {
  return text({ max }).transform((typed, context) => {
    const url = parseHttpUrl(typed);
    if (url && url.href.length <= max) return url.href;
    context.addIssue({ code: "custom", message: url ? lengthMessage(1, max) : INVALID_URL });
    return z.NEVER;
  });
}

/** A username, made lower-case: 2 to 32 of `a-z`, `0-9` and `-`, not beginning with `-`. */
export function username() {
  return required()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{1,31}$/, INVALID_USERNAME);
}

/** A day of the calendar as the text `YYYY-MM-DD`, from 1900 to 2200. It stays text, so no time zone can shift it. */
export function calendarDate() {
  return required()
    .pipe(z.iso.date(INVALID_DATE))
    .refine((day) => day >= "1900-01-01" && day <= "2200-12-31", INVALID_DATE);
}

/** The id of a row, or whatever else counts from 1: both databases keep it in 32 bits. */
export const rowId = () => z.coerce.number().int().min(1).max(2_147_483_647);

/** A checkbox: "on" or "true" in a form, `true` in JSON. Anything else, and nothing, is not ticked. */
export const checkbox = () => z.preprocess((value) => ticked.has(value), z.boolean());

const ticked = new Set<unknown>(["on", "true", true]);

const required = () => z.string({ error: requiredOrNotText }).trim().min(1, REQUIRED);

function cleaned(raw: string, multiline: boolean) {
  const unified = unifyLineBreaks(raw).trim();
  return multiline ? unified : joinLines(unified);
}

function isEmpty(raw: string) {
  return isBlank(raw) && !hasForbiddenCharacter(unifyLineBreaks(raw));
}

function problemOf(clean: string, { min, max, multiline }: Required<TextOptions>) {
  // An unnormalised code point takes at most eight code units: longer than that is too long without counting.
  if (clean.length > max * 8) return lengthMessage(min, max);
  if (hasForbiddenCharacter(clean) || hasMarkPile(clean)) return FORBIDDEN_CHARACTER;
  if (!multiline && hasBidiOverride(clean)) return FORBIDDEN_CHARACTER;
  if (min > 0 && isBlank(clean)) return REQUIRED;
  const length = countCodePoints(clean.normalize("NFC"));
  return length < min || length > max ? lengthMessage(min, max) : null;
}
