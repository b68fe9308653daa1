import { z } from "zod";
import { isTimeZone } from "@/lib/dates/time-zones";
import { REQUIRED, requiredOrNotText } from "@/lib/text/messages";
import { checkbox, text } from "@/lib/text/schema";

const longestTyped = 1000;

/** A password that is checked, not chosen: any text. */
export const typedPassword = () =>
  z
    .string({ error: requiredOrNotText })
    .min(1, REQUIRED)
    .max(longestTyped, `Field must be at most ${longestTyped} characters long.`);

// Not `email()`: accounts that came from the Flask application may have something else.
const typedEmail = () => text({ max: 254 });

/** What somebody types to log in. */
export const credentials = z.object({ email: typedEmail(), password: typedPassword(), keep: checkbox() });

// Told by a script of the page. What is none is not known, and is no reason to refuse a login.
const browsersTimeZone = z.string().refine(isTimeZone).nullable().catch(null);

/** The form of the login page, which leads back to `next`. */
export const loginForm = credentials.extend({
  next: z.string().max(longestTyped).optional().catch(undefined),
  timeZone: browsersTimeZone,
});

export type Credentials = z.output<typeof credentials>;
