/**
 * The secret of a new token, on its way to the one page that shows it: a sealed cookie that lives for a minute, so that
 * the secret is in no address, history, log or stored page, and loading the page again makes no second token.
 */
import "server-only";
import { z } from "zod";
import { keptForSpeaker } from "./kept-cookie";

/** The token that was made in this browser in the last minute, and by whom. */
export const newToken = keptForSpeaker("talks_new_token", {
  claims: z.object({ speakerId: z.number(), tokenId: z.number(), secret: z.string() }),
  salt: "new token",
  maxAge: 60,
});
