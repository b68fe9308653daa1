/** A secret as its row keeps it: encrypted, and good for its own account alone. */
import "server-only";
import { z } from "zod";
import { seal, unseal } from "../sealed-cookie";

// A row lives longer than any cookie.
const aCentury = 100 * 365 * 24 * 60 * 60;

const totpSeal = {
  claims: z.object({ speakerId: z.number(), secret: z.string() }),
  salt: "second factor",
  maxAge: aCentury,
};

/** What the row of this account's second factor keeps of the secret. */
export const sealTotpSecret = (speakerId: number, secret: string): Promise<string> =>
  seal(totpSeal, { speakerId, secret });

/** The secret; null where it was sealed with another secret of the installation, or for another account. */
export async function openTotpSecret(speakerId: number, sealed: string): Promise<string | null> {
  const claims = await unseal(totpSeal, sealed);
  return claims?.speakerId === speakerId ? claims.secret : null;
}
