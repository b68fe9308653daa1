import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { NotFound } from "@/lib/errors";
import { tagPage } from "@/lib/page-cache/tag-page";
import { tags } from "@/lib/page-cache/tags";
import type { SpeakerProfile } from "@/lib/speakers/dto";
import { speakerPath } from "@/lib/speakers/path";
import { getSpeakerProfile } from "@/lib/speakers/queries";
import { username as usernameSchema } from "@/lib/text/schema";

/** The speaker whom an address names, in whatever case; read once for the metadata and the page. */
export const loadSpeaker = cache(async (typed: string): Promise<SpeakerProfile> => {
  const username = usernameSchema().safeParse(typed).data ?? notFound();
  try {
    const speaker = await getSpeakerProfile(username);
    await tagPage(tags.username(username), tags.speaker(speaker.id));
    return speaker;
  } catch (error) {
    await tagPage(tags.username(username));
    if (error instanceof NotFound) notFound();
    throw error;
  }
});

/** Sends an address in another case on to the right one. */
export function requireOwnPath(speaker: SpeakerProfile, typed: string, cursor: string[] = []) {
  if (typed !== speaker.username) permanentRedirect([speakerPath(speaker), ...cursor].join("/"));
}
