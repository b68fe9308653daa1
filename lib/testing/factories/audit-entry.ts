/** Audit entries for tests: like no other, of somebody's edit of a talk unless something else is said. */
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { nextInSequence } from "./sequence";

/** Writes an entry by itself, without the deed that it tells of. */
export function auditEntryFactory(facts: Partial<Prisma.AuditEntryCreateInput> = {}) {
  const n = nextInSequence();
  const deed = { family: "talk", verb: "edit", subjectKind: "talk", subjectId: n, subjectName: `Talk ${n}` };
  const data = { actorId: n, actorName: `speaker-${n}`, door: "page" as const, ...deed, ...facts };
  return db.auditEntry.create({ data });
}
