/** New recovery codes, on their way to the one page that shows them; as `token-shown.ts` does it with a token's secret. */
import "server-only";
import { z } from "zod";
import { keptForSpeaker } from "../kept-cookie";

/** The codes that were made in this browser in the last minute, and whose they are. */
export const newCodes = keptForSpeaker("talks_recovery_codes", {
  claims: z.object({ speakerId: z.number(), codes: z.array(z.string()) }),
  salt: "recovery codes",
  maxAge: 60,
});
