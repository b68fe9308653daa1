import "server-only";
import { db } from "@/lib/db/client";

/**
 * The id of the comment that had this number in the application we took it over from; null where none had, and `erased`
 * where it is here no more.
 */
export async function findImportedComment(old: string): Promise<number | "erased" | null> {
  if (!/^\d{1,10}$/.test(old)) return null;
  const alias = await db.alias.findUnique({
    select: { commentId: true },
    where: { kind_old: { kind: "comment", old } },
  });
  return alias && (alias.commentId ?? "erased");
}
