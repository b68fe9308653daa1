import { z } from "zod";
import { readEmbed } from "@/lib/embeds/read-embed";
import { toSpeakerRef } from "@/lib/speakers/dto";
import type { FullTalk } from "@/lib/talks/full-talk";
import { talkPath } from "@/lib/talks/path";
import { apiUrl, pageUrl } from "./address";
import { count, day, id, instant, url } from "./common";
import { speakerRef, toSpeakerRefResource } from "./speaker";

const embed = z
  .object({
    provider: z.enum(["youtube", "vimeo", "speakerdeck", "slideshare", "google-slides", "pdf", "link"]),
    frameUrl: url()
      .nullable()
      .meta({ description: "What to show in a frame; null where only a link will do." }),
  })
  .meta({ id: "Embed" });

export const talkResource = z
  .object({
    id: id(),
    title: z.string(),
    description: z.string().meta({ description: "Markdown." }),
    descriptionHtml: z.string().meta({ description: "The description, rendered and safe to show." }),
    venue: z.string(),
    venueUrl: z.string().nullable(),
    date: day(),
    slides: z.string().nullable().meta({ description: "The address of the slides." }),
    slidesEmbed: embed.nullable(),
    video: z.string().nullable().meta({ description: "The address of the video." }),
    videoEmbed: embed.nullable(),
    commentCount: count().meta({ description: "Published comments." }),
    speaker: speakerRef,
    createdAt: instant(),
    editedAt: instant(),
    links: z.object({ self: url(), html: url(), speaker: url(), comments: url() }),
  })
  .meta({ id: "Talk" });

export const toTalkResource = (talk: FullTalk): z.output<typeof talkResource> => {
  const speaker = toSpeakerRefResource(toSpeakerRef(talk.speaker));
  return {
    id: talk.id,
    title: talk.title,
    description: talk.description,
    descriptionHtml: talk.descriptionHtml,
    venue: talk.venue,
    venueUrl: talk.venueUrl,
    date: talk.date,
    slides: talk.slidesUrl,
    slidesEmbed: toEmbed(talk.slidesUrl),
    video: talk.videoUrl,
    videoEmbed: toEmbed(talk.videoUrl),
    commentCount: talk.commentCount,
    speaker,
    createdAt: talk.createdAt.toISOString(),
    editedAt: talk.editedAt.toISOString(),
    links: {
      self: apiUrl(`/talks/${talk.id}`),
      html: pageUrl(talkPath(talk)),
      speaker: speaker.links.self,
      comments: apiUrl(`/talks/${talk.id}/comments`),
    },
  };
};

function toEmbed(address: string | null): z.output<typeof embed> | null {
  const found = readEmbed(address);
  if (!found) return null;
  return { provider: found.provider, frameUrl: found.kind === "frame" ? found.frameUrl : null };
}
