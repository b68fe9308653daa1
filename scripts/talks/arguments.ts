/** What people type, read or refused: a refusal is misuse, and told with the option's name. */
import { InvalidArgumentError } from "commander";
import { z } from "zod";
import { subjectKind } from "@/lib/audit/actions";
import { type AuditSubject, auditSubjectOf } from "@/lib/audit/listing";
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

/** A day, or a moment in RFC 3339; a day begins in UTC. */
export function moment(typed: string): Date {
  const read = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).safeParse(typed);
  if (read.success) return new Date(read.data);
  throw new InvalidArgumentError("Not a day or a moment, such as 2026-11-26 or 2026-11-26T08:00:00Z.");
}

/** What an audit entry can be about, such as comment/31. */
export function auditSubject(typed: string): AuditSubject {
  const [kind, id, ...more] = typed.split("/");
  const subject = more.length === 0 ? auditSubjectOf(kind, id) : null;
  if (subject) return subject;
  throw new InvalidArgumentError(
    `Not a kind (${subjectKind.options.join(", ")}) and an id, such as comment/31.`,
  );
}

/** A place in a list of talks, such as 2014-04-09~12. */
export function talkCursor(typed: string): Cursor {
  const cursor = parseCursor(typed);
  if (cursor) return cursor;
  throw new InvalidArgumentError("Not a talk's date and id, such as 2014-04-09~12.");
}
