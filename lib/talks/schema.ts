import { z } from "zod";
import { embedField } from "@/lib/embeds/schema";
import { calendarDate, httpUrl, optionalText, orNull, rowId, text } from "@/lib/text/schema";

/** What a speaker says of a talk. Slides and video are a pasted link or embed code, of which the address is kept. */
export const talkSchema = z.object({
  title: text({ max: 128 }),
  description: optionalText({ max: 20_000, multiline: true }),
  slides: embedField(),
  video: embedField(),
  venue: text({ max: 128 }),
  venueUrl: orNull(httpUrl({ max: 500 })),
  date: calendarDate(),
});

export type TalkInput = z.output<typeof talkSchema>;

export const talkId = rowId();

/** An edit names the version it began from, so that two people's edits do not overwrite each other unseen. */
export const talkEditSchema = talkSchema.extend({ id: talkId, version: rowId() });

export const talkDeletionSchema = z.object({ id: talkId });
