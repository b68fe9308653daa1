import "server-only";
import { db } from "@/lib/db/client";

// More than the original kept, though a SQLite file of its may hold longer ones.
const longest = 500;

/** The speaker who had this name in the application we took them over from; null where none was taken over under it. */
export async function findImportedSpeaker(old: string): Promise<{ username: string } | null> {
  // PostgreSQL refuses U+0000.
  if (old.length > longest || old.includes("\0")) return null;
  const alias = await db.alias.findUnique({
    select: { speaker: { select: { username: true } } },
    where: { kind_old: { kind: "speaker", old } },
  });
  return alias?.speaker ?? null;
}
