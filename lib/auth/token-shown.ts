/**
 * The secret of a new token, on its way to the one page that shows it: a sealed cookie that lives for a minute, so that
 * the secret is in no address, history, log or stored page, and loading the page again makes no second token.
 */
import "server-only";
import { z } from "zod";
import { keptCookie } from "./kept-cookie";

const shown = keptCookie("talks_new_token", {
  claims: z.object({ speakerId: z.number(), tokenId: z.number(), secret: z.string() }),
  salt: "new token",
  maxAge: 60,
});

/** Shows the secret in this browser, to this speaker, for a minute. In actions only. */
export const showSecret = (speakerId: number, { id, secret }: { id: number; secret: string }) =>
  shown.keep({ speakerId, tokenId: id, secret });

/** The secret to show to this speaker, and whose it is; null where no token was made here in the last minute. */
export async function shownSecret(speakerId: number): Promise<{ tokenId: number; secret: string } | null> {
  const claims = await shown.find();
  return claims?.speakerId === speakerId ? { tokenId: claims.tokenId, secret: claims.secret } : null;
}

/** Shows no secret any more. In actions only. */
export const hideSecret = shown.drop;
