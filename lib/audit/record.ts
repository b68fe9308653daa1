import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import type { Tx } from "@/lib/db/client";
import type { Door } from "@/lib/db/generated/sqlite/enums";
import { logEvent } from "@/lib/log/log-event";
import { requestFacts } from "@/lib/request/facts";
import type { AuditAction, AuditDetails, SubjectKind } from "./actions";

/** Whoever does it, or in whose name it is done. */
export type Actor = Pick<Viewer, "id" | "username">;

export type Deed = {
  action: AuditAction;
  /** `name` is what people know it by; never an email address. */
  subject: { kind: SubjectKind; id: number | null; name: string };
  details?: AuditDetails;
  /** Where a command knows better than the request: a link in an email, a rule. */
  door?: Door;
};

/**
 * Writes down who did what to what, when and from where, as a part of the transaction that does it. Null: an operator on
 * the command line, a link or a rule. Throws an Error where a page or the API does not say who. The log is told at once: a
 * transaction that fails after all leaves a line there, and its error another one.
 */
export async function recordAudit(
  tx: Tx,
  by: Actor | null,
  { action, subject, details = {}, door = presentDoor() }: Deed,
) {
  const facts = requestFacts();
  const [family, verb] = action.split(".") as [string, string];
  await tx.auditEntry.create({
    select: { id: true },
    data: {
      ...whoDid(by, door, details, action),
      ...{ door, family, verb },
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectName: subject.name,
      requestId: facts?.id ?? null,
      address: facts?.address ?? null,
    },
  });
  logEvent(action, { kind: subject.kind, id: subject.id, byId: by?.id ?? null, door });
}

/** The door that the present request came through; without a request it is the command line. */
export const presentDoor = (): Door => requestFacts()?.door ?? "command";

function whoDid(by: Actor | null, door: Door, details: AuditDetails, action: AuditAction) {
  if (door === "page" || door === "api") {
    if (!by) throw new Error(`${action}: who does it has to be written down.`);
    return { actorId: by.id, actorName: by.username, details: JSON.stringify(details) };
  }
  return {
    actorId: null,
    actorName: null,
    details: JSON.stringify({ ...(by && { as: by.username }), ...details }),
  };
}
