import "server-only";
import { createHash } from "node:crypto";
import { recordAccount } from "@/lib/audit/record-account";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db, type Tx } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { forget } from "@/lib/page-cache/forget";
import { tags } from "@/lib/page-cache/tags";

/** Gives the viewer a picture, as `readPhoto` made it. Throws NotFound where the account was disabled. */
export async function setPhoto(viewer: Viewer, bytes: Buffer<ArrayBuffer>) {
  const hash = createHash("sha256").update(bytes).digest("hex");
  await db.$transaction(async (tx) => {
    // The same picture may come twice at once: Prisma's own upsert fails for one of them on PostgreSQL.
    await tx.$executeRaw`
      INSERT INTO "Photo" ("hash", "bytes", "createdAt") VALUES (${hash}, ${bytes}, ${new Date()})
      ON CONFLICT ("hash") DO NOTHING`;
    await replacePhoto(tx, viewer, hash);
  });
}

/** Takes the viewer's picture away; what is shown instead is made from the username. Throws NotFound as above. */
export async function removePhoto(viewer: Viewer) {
  await db.$transaction((tx) => replacePhoto(tx, viewer, null));
}

async function replacePhoto(tx: Tx, viewer: Viewer, photoHash: string | null) {
  const { id } = viewer;
  const before = await tx.speaker.findUnique({
    select: { photoHash: true },
    where: { id, disabledAt: null },
  });
  if (!before) throw new NotFound("account");
  if (before.photoHash === photoHash) return;
  await tx.speaker.update({ where: { id }, data: { photoHash } });
  if (before.photoHash) await dropUnused(tx, before.photoHash);
  const details = { to: photoHash ? "a picture" : "none" };
  await recordAccount(tx, viewer, { action: "profile.photo", by: viewer, details });
  await forget(tx, tags.speaker(id));
}

// Two speakers may have uploaded the same picture.
const dropUnused = (tx: Tx, hash: string) => tx.photo.deleteMany({ where: { hash, speakers: { none: {} } } });
