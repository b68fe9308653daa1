/**
 * A second factor on its way: its secret, in a sealed cookie, from the password until a code of it was typed. Until then
 * the account has none.
 */
import "server-only";
import { z } from "zod";
import { keptForSpeaker } from "../kept-cookie";

const claims = z.object({
  speakerId: z.number(),
  /** The account's session version as its password was checked. */
  sessionVersion: z.number(),
  secret: z.string(),
});

export type Enrolment = z.output<typeof claims>;

/** What was begun in this browser in the last ten minutes, and by whom. */
export const enrolments = keptForSpeaker("talks_second_factor", {
  claims,
  salt: "enrolment",
  maxAge: 10 * 60,
});
