import "server-only";
import type { Viewer } from "@/lib/auth/viewer-type";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { emailKey } from "@/lib/text/schema";
import { type SpeakerProfile, speakerRefColumns, toSpeakerRef } from "./dto";
import type { Profile } from "./schema";

/** The public profile of a speaker, by username in lower case. Throws NotFound. */
export async function getSpeakerProfile(username: string): Promise<SpeakerProfile> {
  const row = await db.speaker.findUnique({
    select: {
      ...speakerRefColumns,
      location: true,
      bioHtml: true,
      bioSummary: true,
      memberSince: true,
    },
    where: { username },
  });
  if (!row) throw new NotFound("speaker");
  const { location, bioHtml, bioSummary, memberSince } = row;
  return { ...toSpeakerRef(row), location, bioHtml, bioSummary, memberSince };
}

/** The profile as its owner typed it. Throws NotFound. */
export async function getOwnProfile(viewer: Viewer): Promise<Profile & { hasPhoto: boolean }> {
  const select = { name: true, location: true, bio: true, timeZone: true, photoHash: true } as const;
  const row = await db.speaker.findUnique({ select, where: { id: viewer.id } });
  if (!row) throw new NotFound("account");
  const { photoHash, ...typed } = row;
  return { ...typed, hasPhoto: photoHash !== null };
}

/** The viewer's email address: for the viewer alone. Throws NotFound. */
export async function getOwnEmail(viewer: Viewer): Promise<string> {
  const row = await db.speaker.findUnique({ select: { email: true }, where: { id: viewer.id } });
  if (!row) throw new NotFound("account");
  return row.email;
}

/** An account as operators and administrators see it. */
export type Account = {
  id: number;
  username: string;
  email: string;
  isAdmin: boolean;
  disabledAt: Date | null;
  memberSince: Date;
};

const accountColumns = {
  id: true,
  username: true,
  email: true,
  isAdmin: true,
  disabledAt: true,
  memberSince: true,
} as const;

/** The account with this email address or username, in any case. Throws NotFound. */
export async function getAccount(name: string): Promise<Account> {
  const where = name.includes("@") ? { emailKey: emailKey(name) } : { username: name.trim().toLowerCase() };
  const row = await db.speaker.findUnique({ select: accountColumns, where });
  if (!row) throw new NotFound("account");
  return row;
}

/** Every account, oldest first. */
export const listAccounts = (): Promise<Account[]> =>
  db.speaker.findMany({ select: accountColumns, orderBy: { id: "asc" } });

/** Whether there is an account with this username, which is in lower case. */
export const hasSpeaker = async (username: string) => (await db.speaker.count({ where: { username } })) > 0;

/** The WebP picture with this address, or null. */
export async function findPhoto(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await db.photo.findUnique({ select: { bytes: true }, where: { hash } });
  return row?.bytes ?? null;
}
