/** Which addresses were confirmed in this browser: a sealed cookie with their tokens, so that a new token revokes it. */
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { seal, sealedOptions, unseal } from "@/lib/auth/sealed-cookie";
import { cookieName } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { emailKey } from "@/lib/text/schema";

const name = cookieName("talks_proof");
const mostRemembered = 5;

const proofSeal = {
  claims: z.object({ tokens: z.array(z.string()) }),
  salt: "confirmed addresses",
  maxAge: 365 * 24 * 60 * 60,
};

/** The address that was typed, where this browser has confirmed it; else null. */
export async function provenAddress(typed: string): Promise<string | null> {
  const proven = await addressesIn(await sealedProof());
  return proven.find((address) => emailKey(address) === emailKey(typed)) ?? null;
}

/** Remembers for a year that an address was confirmed here, forgetting the first beyond 5. In actions and handlers only. */
export async function rememberProof(token: string) {
  const value = await addProof(await sealedProof(), token);
  (await cookies()).set(name, value, sealedOptions(proofSeal));
}

/** The addresses that a sealed proof still proves; none where it is missing or not ours. */
export async function addressesIn(proof: string | undefined): Promise<string[]> {
  const tokens = await tokensIn(proof);
  if (tokens.length === 0) return [];
  const rows = await db.emailAddress.findMany({
    where: { token: { in: tokens }, confirmedAt: { not: null } },
    select: { address: true },
  });
  return rows.map(({ address }) => address);
}

/** A sealed proof with one more address in it, by its token. */
export async function addProof(proof: string | undefined, token: string): Promise<string> {
  const others = (await tokensIn(proof)).filter((other) => other !== token);
  const tokens = [...others, token].slice(-mostRemembered);
  return seal(proofSeal, { tokens });
}

const tokensIn = async (proof: string | undefined): Promise<string[]> =>
  (await unseal(proofSeal, proof))?.tokens ?? [];

const sealedProof = async () => (await cookies()).get(name)?.value;
