/** Which held comments were written in this browser: a sealed cookie, since the comments have no account to belong to. */
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { cookieOptions, ownCookie } from "@/lib/auth/cookie";
import { waitingHint } from "@/lib/auth/hint";
import { keptCookie } from "@/lib/auth/kept-cookie";

const mostRemembered = 20;
const maxAge = 30 * 24 * 60 * 60;

const remembered = keptCookie("talks_waiting", {
  claims: z.object({ comments: z.array(z.number().int()) }),
  salt: "waiting comments",
  maxAge,
});

/** The ids of the held comments that this browser remembers; none where the cookie is missing or not ours. */
export const waitingIds = async (): Promise<number[]> => (await remembered.find())?.comments ?? [];

/** Remembers one more held comment for 30 days, forgetting the oldest beyond 20. In actions and handlers only. */
export async function rememberWaiting(id: number) {
  const comments = [...(await waitingIds()), id].slice(-mostRemembered);
  await remembered.keep({ comments });
  (await cookies()).set(ownCookie(waitingHint), "1", { ...cookieOptions, maxAge, httpOnly: false });
}
