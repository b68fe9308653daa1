/** Which held comments were written in this browser: a sealed cookie, since the comments have no account to belong to. */
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { waitingHintCookieName } from "@/lib/auth/hint";
import { seal, sealedOptions, unseal } from "@/lib/auth/sealed-cookie";
import { cookieName } from "@/lib/auth/session";

const name = cookieName("talks_waiting");
const mostRemembered = 20;

const waitingSeal = {
  claims: z.object({ comments: z.array(z.number().int()) }),
  salt: "waiting comments",
  maxAge: 30 * 24 * 60 * 60,
};

/** The ids of the held comments that this browser remembers; none where the cookie is missing or not ours. */
export async function waitingIds(): Promise<number[]> {
  const claims = await unseal(waitingSeal, (await cookies()).get(name)?.value);
  return claims?.comments ?? [];
}

/** Remembers one more held comment for 30 days, forgetting the oldest beyond 20. In actions and handlers only. */
export async function rememberWaiting(id: number) {
  const comments = [...(await waitingIds()), id].slice(-mostRemembered);
  const jar = await cookies();
  const options = sealedOptions(waitingSeal);
  jar.set(name, await seal(waitingSeal, { comments }), options);
  jar.set(cookieName(waitingHintCookieName), "1", { ...options, httpOnly: false });
}
