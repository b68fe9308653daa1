import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { NotFound } from "@/lib/errors";

/** These columns of the viewer's own account. Throws NotFound where it is gone, or disabled. */
export async function findOwner<const Columns extends Prisma.SpeakerSelect>(
  { id }: Viewer,
  columns: Columns,
): Promise<Prisma.SpeakerGetPayload<{ select: Columns }>> {
  const owner = await db.speaker.findUnique({ select: columns, where: { id, disabledAt: null } });
  if (!owner) throw new NotFound("account");
  return owner;
}
