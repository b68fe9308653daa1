import type { Door } from "@/lib/db/generated/sqlite/enums";
import { type AuditDetails, auditDetails } from "./actions";

/** An entry as administrators read it. */
export type AuditEntryView = {
  id: number;
  /** RFC 3339, UTC. */
  at: string;
  /** Such as `comment.approve`. Entries from elsewhere may have deeds that are not known here. */
  action: string;
  /** Null: nobody was logged in. */
  actor: { id: number; name: string } | null;
  door: Door;
  subject: { kind: string; id: number | null; name: string };
  details: AuditDetails;
  requestId: string | null;
  address: string | null;
};

export const auditColumns = {
  id: true,
  at: true,
  actorId: true,
  actorName: true,
  door: true,
  family: true,
  verb: true,
  subjectKind: true,
  subjectId: true,
  subjectName: true,
  details: true,
  requestId: true,
  address: true,
} as const;

type Row = {
  [Column in "family" | "verb" | "subjectKind" | "subjectName" | "details"]: string;
} & {
  id: number;
  at: Date;
  actorId: number | null;
  actorName: string | null;
  door: Door;
  subjectId: number | null;
  requestId: string | null;
  address: string | null;
};

/** An entry from the columns above. */
export const toAuditEntry = (row: Row): AuditEntryView => ({
  id: row.id,
  at: row.at.toISOString(),
  action: `${row.family}.${row.verb}`,
  actor: row.actorId === null ? null : { id: row.actorId, name: row.actorName ?? "" },
  door: row.door,
  subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
  details: detailsOf(row.details),
  requestId: row.requestId,
  address: row.address,
});

// What an archive brought in need not be ours.
function detailsOf(text: string): AuditDetails {
  try {
    return auditDetails.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
}
