import { type IdPlace, idPlaceOf } from "@/lib/newest-first";
import { rowId } from "@/lib/text/schema";
import { type AuditFamily, auditFamily, type SubjectKind, subjectKind } from "./actions";

export type AuditSubject = { kind: SubjectKind; id: number };

/** Which entries: all, those of a family, those by somebody, or those about something. */
export type AuditFilter =
  | { kind: "all" }
  | { kind: "of"; family: AuditFamily }
  | { kind: "by"; actorId: number }
  | { kind: "about"; subject: AuditSubject };

/** A page of a list. */
export type AuditListing = { filter: AuditFilter; place: IdPlace };

/**
 * Reads the end of a list's path: `of/<family>`, `by/<id>`, `about/<kind>/<id>` or none of them, then `before/<id>`,
 * `after/<id>`, or nothing. Null: no such page.
 */
export function auditListingOf(segments: string[] = []): AuditListing | null {
  const [filter, rest] = filterOf(segments);
  const place = idPlaceOf(rest);
  return filter && place && { filter, place };
}

function filterOf([kind, ...rest]: string[]): [AuditFilter | null, string[]] {
  if (kind === "of") return [familyFilter(rest[0]), rest.slice(1)];
  if (kind === "by") return [actorFilter(rest[0]), rest.slice(1)];
  if (kind === "about") return [subjectFilter(rest[0], rest[1]), rest.slice(2)];
  return [{ kind: "all" }, kind === undefined ? [] : [kind, ...rest]];
}

function familyFilter(text: string | undefined): AuditFilter | null {
  const family = auditFamily.safeParse(text).data;
  return family === undefined ? null : { kind: "of", family };
}

function actorFilter(text: string | undefined): AuditFilter | null {
  const actorId = rowId().safeParse(text).data;
  return actorId === undefined ? null : { kind: "by", actorId };
}

function subjectFilter(kind: string | undefined, id: string | undefined): AuditFilter | null {
  const subject = auditSubjectOf(kind, id);
  return subject && { kind: "about", subject };
}

/** What a kind and an id name; null where they name nothing. */
export function auditSubjectOf(kind: string | undefined, id: string | undefined): AuditSubject | null {
  const [known, number] = [subjectKind.safeParse(kind).data, rowId().safeParse(id).data];
  return known === undefined || number === undefined ? null : { kind: known, id: number };
}
