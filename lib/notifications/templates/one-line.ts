import { excerpt } from "@/lib/markdown/plain";

const NO_CHARACTER = /[\p{Control}\p{Surrogate}]/gu;
const BIDI_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [isolate, endOfIsolate] = ["\u2068", "\u2069"];

/**
 * Takes any text, gives one line of at most `maxLength` code points in which nothing can end a mail header or turn the
 * rest of the line around.
 */
export const oneLine = (text: string, maxLength = 200) =>
  excerpt(text.replace(NO_CHARACTER, " ").replace(BIDI_OVERRIDE, ""), maxLength);

/** A name or title to stand within a sentence of ours in plain text: what is read from the right stays among itself. */
export const isolated = (text: string) =>
  RIGHT_TO_LEFT.test(text) ? `${isolate}${text}${endOfIsolate}` : text;

const subjectLength = 150;

/** A subject that names a talk; where that is too long, it is the title that is cut. */
export function subjectAbout(lead: string, title: string, tail = ""): string {
  const left = subjectLength - lead.length - tail.length - 3;
  return `${lead} “${isolated(oneLine(title, left))}”${tail}`;
}
