import { z } from "zod";
import { profile } from "@/lib/speakers/schema";

const { name, location, bio, timeZone } = profile.shape;

/** What speakers say about themselves: the fields of the form, described. */
export const profileInput = z.strictObject({
  name: name.meta({ maxLength: 64 }),
  location: location.meta({ maxLength: 64 }),
  bio: bio.meta({ maxLength: 2000, description: "Markdown." }),
  timeZone: timeZone.meta({ description: "An IANA name, such as Europe/Berlin." }),
});
