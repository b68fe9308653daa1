import { pageOfNumber } from "@/lib/comments/pages";
import { forget } from "@/lib/page-cache/forget";
import { placeTags, tags } from "@/lib/page-cache/tags";
import type { Work } from "./write";
import type { Whereabouts } from "./write-comments";

/** Names the tags of what an import has changed. */
export function forgetImported({ speakers, talks, comments }: Work, { speakerIds, places }: Whereabouts) {
  for (const plan of speakers) forget(tags.username(plan.username), tags.speaker(speakerIds.get(plan) ?? 0));
  for (const { speaker, facts } of talks) {
    const list = `speaker-${speakerIds.get(speaker) ?? 0}` as const;
    forget(...placeTags("timeline", facts.date), ...placeTags(list, facts.date));
  }
  for (const { oldTalkId } of comments) {
    const place = places.get(oldTalkId);
    if (!place) continue;
    // The last page grows, and links to those that follow; those are new.
    const page = pageOfNumber(Math.max(1, place.lastNumber));
    forget(tags.talkCard(place.talkId), tags.commentPage(place.talkId, page));
    forget(tags.commentPage(place.talkId, page + 1));
  }
}
