import { z } from "zod";
import type { FullSpeaker } from "@/lib/speakers/full-speaker";
import { speakerPath } from "@/lib/speakers/path";
import { apiUrl, pageUrl } from "./address";
import { count, id, instant, url } from "./common";

/** A speaker beside something of theirs. */
export const speakerRef = z
  .object({
    id: id(),
    username: z.string(),
    name: z.string().meta({ description: "The profile's name, or the username where there is none." }),
    avatar: url(),
    links: z.object({ self: url(), html: url() }),
  })
  .meta({ id: "SpeakerRef" });

export const speakerResource = z
  .object({
    id: id(),
    username: z.string(),
    name: z.string().meta({ description: "As typed; may be empty." }),
    location: z.string(),
    bio: z.string().meta({ description: "Markdown." }),
    bioHtml: z.string().meta({ description: "The bio, rendered and safe to show." }),
    avatar: url(),
    memberSince: instant(),
    talkCount: count(),
    timeZone: z
      .string()
      .nullable()
      .meta({ description: "An IANA name; null for everybody but the speaker." }),
    links: z.object({ self: url(), html: url(), talks: url() }),
  })
  .meta({ id: "Speaker" });

type Ref = { id: number; username: string; name: string; avatar: string };

export const toSpeakerRefResource = ({ id, username, name, avatar }: Ref): z.output<typeof speakerRef> => ({
  id,
  username,
  name,
  avatar: pageUrl(avatar),
  links: linksOf(username),
});

/** A speaker for `viewerId`, who alone sees the time zone of their own account. */
export const toSpeakerResource = (
  speaker: FullSpeaker,
  viewerId: number | null,
): z.output<typeof speakerResource> => ({
  id: speaker.id,
  username: speaker.username,
  name: speaker.name,
  location: speaker.location,
  bio: speaker.bio,
  bioHtml: speaker.bioHtml,
  avatar: pageUrl(speaker.avatar),
  memberSince: speaker.memberSince.toISOString(),
  talkCount: speaker.talkCount,
  timeZone: speaker.id === viewerId ? speaker.timeZone : null,
  links: { ...linksOf(speaker.username), talks: apiUrl("/talks", { speaker: speaker.username }) },
});

const linksOf = (username: string) => ({
  self: apiUrl(`/speakers/${username}`),
  html: pageUrl(speakerPath({ username })),
});
