import "server-only";
import { db } from "@/lib/db/client";

/** A talk that was taken over; of a deleted one nothing but its id may be told. */
export type ImportedTalk = { id: number; title: string; deletedAt: Date | null };

/** The talk that had this number in the application we took it over from; null where none was taken over under it. */
export async function findImportedTalk(old: string): Promise<ImportedTalk | null> {
  if (!/^\d{1,10}$/.test(old)) return null;
  const alias = await db.alias.findUnique({
    select: { talk: { select: { id: true, title: true, deletedAt: true } } },
    where: { kind_old: { kind: "talk", old: String(Number(old)) } },
  });
  return alias?.talk ?? null;
}
