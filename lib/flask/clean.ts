/** Makes text that the Flask application took into text that both our databases keep. What that changes is noted. */
import {
  countCodePoints,
  hasBidiOverride,
  hasForbiddenCharacter,
  isBlank,
  joinLines,
  unifyLineBreaks,
} from "@/lib/text/characters";
import type { Say } from "./report";

/** A field, the most characters that our own form takes for it, and who notes what changes. */
type Field = { field: string; max: number; say: Say };

/** Takes anything, gives one line, "" where there is nothing to see. What is too long for our forms is kept, and noted. */
export function cleanLine(raw: string | null, { field, max, say }: Field): string {
  const lines = unifyLineBreaks(raw ?? "").trim();
  if (lines.includes("\n")) say("changed", field, "Its line breaks have become spaces.");
  return cleaned(joinLines(lines), isUnfitForLine, { field, max, say });
}

/** Takes anything, gives text of any number of lines, "" where there is nothing to see. */
export const cleanText = (raw: string | null, field: Field): string =>
  cleaned(unifyLineBreaks(raw ?? "").trim(), hasForbiddenCharacter, field);

const isUnfitForLine = (text: string) => hasForbiddenCharacter(text) || hasBidiOverride(text);

function cleaned(text: string, isUnfit: (text: string) => boolean, { field, max, say }: Field): string {
  const fit = withoutMarkPiles(isUnfit(text) ? [...text].filter((point) => !isUnfit(point)).join("") : text);
  if (fit !== text) say("changed", field, "Characters that cannot be kept were taken out.");
  const clean = isBlank(fit) ? "" : fit.trim().normalize("NFC");
  if (clean.length > max && countCodePoints(clean) > max) say("imported", field, tooLong(clean, max));
  return clean;
}

// As many as our own fields take: normalising more takes quadratic time.
const withoutMarkPiles = (text: string) => text.replace(/(\p{Mark}{30})\p{Mark}+/gu, "$1");

const tooLong = (text: string, max: number) =>
  `It is kept whole, with ${countCodePoints(text)} characters; whoever edits it has to shorten it to ${max}.`;
