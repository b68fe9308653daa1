/** What people type, read or refused: a refusal is misuse, and told with the option's name. */
import { InvalidArgumentError } from "commander";
import { type Cursor, parseCursor } from "@/lib/talks/cursor";

const largestId = 2_147_483_647;

/** A whole number from 0. */
export function wholeNumber(typed: string): number {
  const number = Number(typed);
  if (/^\d+$/.test(typed) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError("Not a whole number.");
}

/** A whole number from 1 to what an id can be. */
export function positiveNumber(typed: string): number {
  const number = Number(typed);
  if (/^[1-9]\d*$/.test(typed) && number <= largestId) return number;
  throw new InvalidArgumentError("Not a whole number from 1.");
}

/** A year of four digits. */
export function year(typed: string): string {
  if (/^\d{4}$/.test(typed)) return typed;
  throw new InvalidArgumentError("Not a year, such as 2014.");
}

/** A place in a list of talks, such as 2014-04-09~12. */
export function talkCursor(typed: string): Cursor {
  const cursor = parseCursor(typed);
  if (cursor) return cursor;
  throw new InvalidArgumentError("Not a talk's date and id, such as 2014-04-09~12.");
}
