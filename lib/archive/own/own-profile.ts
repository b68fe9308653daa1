import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { appUrl } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { speakerPath } from "@/lib/speakers/path";

const columns = {
  username: true,
  email: true,
  pendingEmail: true,
  name: true,
  location: true,
  bio: true,
  memberSince: true,
  isAdmin: true,
  timeZone: true,
  heldMail: true,
  publishedMail: true,
  followedMail: true,
  photo: { select: { bytes: true } },
} as const;

/** What the viewer's account knows of them, and their picture (null: none). Throws NotFound. */
export async function ownProfile({ id }: Viewer) {
  const row = await db.speaker.findUnique({ select: columns, where: { id } });
  if (!row) throw new NotFound("account");
  const { photo, ...facts } = row;
  return { profile: { ...facts, address: `${appUrl}${speakerPath(row)}` }, photo: photo?.bytes ?? null };
}
