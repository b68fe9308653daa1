import "server-only";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";

/** The id of the speaker whose token this is. Throws NotFound. */
export async function getOwnerOfToken(id: number): Promise<number> {
  const row = await db.token.findUnique({ select: { speakerId: true }, where: { id } });
  if (!row) throw new NotFound("token");
  return row.speakerId;
}
