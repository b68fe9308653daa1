/** New recovery codes, on their way to the one page that shows them; as `token-shown.ts` does it with a token's secret. */
import "server-only";
import { z } from "zod";
import { keptCookie } from "../kept-cookie";

/** The codes that were made in this browser in the last minute, and whose they are. */
export const newCodes = keptCookie("talks_recovery_codes", {
  claims: z.object({ speakerId: z.number(), codes: z.array(z.string()) }),
  salt: "recovery codes",
  maxAge: 60,
});

/** The codes to show to this speaker; null where none were made here in the last minute. */
export async function findNewCodes(speakerId: number): Promise<string[] | null> {
  const claims = await newCodes.find();
  return claims?.speakerId === speakerId ? claims.codes : null;
}
