/** Tokens for tests, as they are in the middle of their life or after it. */
import { hashToken, newTokenSecret } from "@/lib/auth/token-secret";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/sqlite/client";
import { nextInSequence } from "./sequence";
import { speakerFactory } from "./speaker";

type TokenFacts = Partial<Omit<Prisma.TokenUncheckedCreateInput, "hash" | "ending">>;

/** A token of a new speaker unless `speakerId` says whose, with the scope `read` unless `scopes` says which. */
export async function tokenFactory({ speakerId, ...facts }: TokenFacts = {}) {
  const owner = speakerId ?? (await speakerFactory()).id;
  const secret = newTokenSecret();
  const kept = { hash: hashToken(secret), ending: secret.slice(-4) };
  const data = { name: `Token ${nextInSequence()}`, scopes: "read", ...facts, ...kept, speakerId: owner };
  return { ...(await db.token.create({ data })), secret };
}
