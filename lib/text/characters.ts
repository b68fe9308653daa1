const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const BREAK_OR_TAB = /[\t\n]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is its purpose
const FORBIDDEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u;
const BIDI_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;
const MARK_PILE = /\p{Mark}{31}/u;
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}\p{Surrogate}]/u;

/** Takes text of any origin, gives it with every kind of line break as `\n`. */
export const unifyLineBreaks = (text: string) => text.replace(LINE_BREAK, "\n");

/** Takes text with unified line breaks, gives one line: such a field ends up in mail headers and page titles. */
export const joinLines = (text: string) => text.replace(BREAK_OR_TAB, " ");

/** Whether a reader would see anything: spaces and invisible characters alone are no text. */
export const isBlank = (text: string) => !VISIBLE.test(text);

/** Whether the text has a control character other than tab and `\n`, or a lone surrogate: PostgreSQL and XML refuse them. */
export const hasForbiddenCharacter = (text: string) => FORBIDDEN.test(text);

/** Whether the text can reverse how the rest of its line reads. The harmless marks U+200E, U+200F and U+061C do not count. */
export const hasBidiOverride = (text: string) => BIDI_OVERRIDE.test(text);

/**
 * Whether more than 30 combining marks follow each other, the limit of Unicode's Stream-Safe Text Format (UAX #15).
 * Normalising an unlimited pile takes quadratic time: 160,000 marks took five seconds.
 */
export const hasMarkPile = (text: string) => MARK_PILE.test(text);

/** The length that the limits speak of: an emoji of one code point counts as one. */
export const countCodePoints = (text: string) => [...text].length;
