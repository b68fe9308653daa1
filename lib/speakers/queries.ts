import "server-only";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { type SpeakerProfile, speakerRefColumns, toSpeakerRef } from "./dto";

/** The public profile of a speaker, by username in lower case. Throws NotFound. */
export async function getSpeakerProfile(username: string): Promise<SpeakerProfile> {
  const row = await db.speaker.findUnique({
    select: { ...speakerRefColumns, location: true, bio: true, bioHtml: true, memberSince: true, talkCount: true },
    where: { username },
  });
  if (!row) throw new NotFound("speaker");
  const { location, bioHtml, memberSince, talkCount } = row;
  return { ...toSpeakerRef(row), location, bioHtml, bioSummary: row.bio, memberSince, talkCount };
}
