/** New recovery codes, on their way to the one page that shows them; as `token-shown.ts` does it with a token's secret. */
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { ownCookie } from "../cookie";
import { seal, sealedOptions, unseal } from "../sealed-cookie";

const name = ownCookie("talks_recovery_codes");

const codesSeal = {
  claims: z.object({ speakerId: z.number(), codes: z.array(z.string()) }),
  salt: "recovery codes",
  maxAge: 60,
};

/** Shows the codes in this browser, to this speaker, for a minute. In actions only. */
export async function showCodes(speakerId: number, codes: string[]) {
  const value = await seal(codesSeal, { speakerId, codes });
  (await cookies()).set(name, value, sealedOptions(codesSeal));
}

/** The codes to show to this speaker; null where none were made here in the last minute. */
export async function shownCodes(speakerId: number): Promise<string[] | null> {
  const claims = await unseal(codesSeal, (await cookies()).get(name)?.value);
  return claims?.speakerId === speakerId ? claims.codes : null;
}

/** Shows no codes any more. In actions only. */
export async function hideCodes() {
  (await cookies()).set(name, "", sealedOptions({ maxAge: 0 }));
}
