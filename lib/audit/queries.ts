import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { cutIdPage, type IdPage, type IdPlace, idsBeside } from "@/lib/newest-first";
import { type AuditEntryView, auditColumns, toAuditEntry } from "./dto";
import type { AuditFilter, AuditListing } from "./listing";
import { auditListPath } from "./path";

const perPage = 50;

export type AuditPage = IdPage<AuditEntryView>;

/**
 * A page of entries, newest first; for administrators alone. Null where nothing lies beyond the place, or the newest were
 * asked for by a place although the list's own address shows them.
 */
export async function listAuditEntries({ filter, place }: AuditListing): Promise<AuditPage | null> {
  const found = await findEntries(chosenBy(filter), place, perPage + 1);
  return cutIdPage(found, place, perPage, auditListPath(filter));
}

type OperatorsFilter = {
  by?: number;
  about?: { kind: string; id: number };
  since?: Date;
  before?: number;
  limit: number;
};

/** The newest entries, at most `limit`; by one account, about one thing, since a moment, or with ids below `before`. */
export function listAuditForOperators({ by, about, since, before, limit }: OperatorsFilter) {
  const where = {
    ...(by !== undefined && { actorId: by }),
    ...(about && { subjectKind: about.kind, subjectId: about.id }),
    ...(since && { at: { gte: since } }),
  };
  return findEntries(where, before === undefined ? { kind: "start" } : { kind: "before", id: before }, limit);
}

function chosenBy(filter: AuditFilter) {
  if (filter.kind === "by") return { actorId: filter.actorId };
  if (filter.kind === "of") return { family: filter.family };
  if (filter.kind === "all") return {};
  return { subjectKind: filter.subject.kind, subjectId: filter.subject.id };
}

async function findEntries(
  chosen: Prisma.AuditEntryWhereInput,
  place: IdPlace,
  take: number,
): Promise<AuditEntryView[]> {
  const { ids, order } = idsBeside(place);
  const rows = await db.auditEntry.findMany({
    select: auditColumns,
    where: { ...chosen, ...ids },
    orderBy: { id: order },
    take,
  });
  return rows.map(toAuditEntry);
}
