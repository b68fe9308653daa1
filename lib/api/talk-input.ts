import { z } from "zod";
import { talkSchema } from "@/lib/talks/schema";

const { title, description, slides, video, venue, venueUrl, date } = talkSchema.shape;
const pasted = "The address, or the embed code that the provider hands out; null for none.";

/** What a client says of a talk: the fields of the form, described. */
export const talkInput = z.strictObject({
  title: title.meta({ minLength: 1, maxLength: 128 }),
  description: description.meta({ maxLength: 20_000, description: "Markdown." }),
  slides: slides.meta({ maxLength: 2000, description: pasted }),
  video: video.meta({ maxLength: 2000, description: pasted }),
  venue: venue.meta({ minLength: 1, maxLength: 128 }),
  venueUrl: venueUrl.meta({ maxLength: 500, description: "http or https; null for none." }),
  date: date.meta({ format: "date", description: "A calendar day from 1900 to 2200." }),
});
