import type { AuditFilter } from "./listing";

/** Where administrators read who did what. */
export const auditPath = "/admin/audit";

/** Where everything is listed that somebody did. */
export const auditByPath = (actorId: number) => `${auditPath}/by/${actorId}`;

/** Where everything is listed that was done to something. */
export const auditAboutPath = (kind: string, id: number) => `${auditPath}/about/${kind}/${id}`;

/** The first page of a list. */
export function auditListPath(filter: AuditFilter): string {
  if (filter.kind === "by") return auditByPath(filter.actorId);
  if (filter.kind === "about") return auditAboutPath(filter.subject.kind, filter.subject.id);
  return filter.kind === "of" ? `${auditPath}/of/${filter.family}` : auditPath;
}
