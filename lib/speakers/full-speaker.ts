import "server-only";
import { avatarOf } from "@/lib/auth/appearance";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { NotFound } from "@/lib/errors";
import { cutPage, type KeyPlace, keyOrder, keysWithin, type Page } from "@/lib/paging";

const columns = {
  id: true,
  username: true,
  name: true,
  location: true,
  bio: true,
  bioHtml: true,
  memberSince: true,
  talkCount: true,
  timeZone: true,
  photoHash: true,
} as const;

/** A speaker with all that others may know, and the time zone. */
export type FullSpeaker = Omit<Row, "photoHash"> & {
  /** The address of the picture; it changes when the picture does. */
  avatar: string;
};

type Row = Prisma.SpeakerGetPayload<{ select: typeof columns }>;

/** The speaker with this username, which is in lower case. Throws NotFound. */
export async function getFullSpeaker(username: string): Promise<FullSpeaker> {
  const row = await db.speaker.findUnique({ select: columns, where: { username } });
  if (!row) throw new NotFound("speaker");
  return toFullSpeaker(row);
}

/** A page of the speakers whose accounts are open, oldest account first. */
export async function listFullSpeakers(place: KeyPlace, limit: number): Promise<Page<FullSpeaker>> {
  const rows = await db.speaker.findMany({
    select: columns,
    where: { disabledAt: null, id: keysWithin(place) },
    orderBy: { id: keyOrder(place) },
    take: limit + 1,
  });
  return cutPage(rows.map(toFullSpeaker), place, limit, ({ id }) => id);
}

const toFullSpeaker = ({ photoHash, ...row }: Row): FullSpeaker => ({
  ...row,
  avatar: avatarOf({ photoHash, username: row.username }),
});
