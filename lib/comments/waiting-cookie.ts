/** Which held comments were written in this browser: a sealed cookie, since the comments have no account to belong to. */
import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { waitingHintCookieName } from "@/lib/auth/hint";
import { authSecret } from "@/lib/auth/secret";
import { appUrl } from "@/lib/env";

const name = "talks_waiting";
const salt = "waiting comments";
const maxAge = 30 * 24 * 60 * 60;
const mostRemembered = 20;
const claims = z.object({ comments: z.array(z.number().int()) });

/** The ids of the held comments that this browser remembers; none where the cookie is missing or not ours. */
export async function waitingIds(): Promise<number[]> {
  const token = (await cookies()).get(name)?.value;
  if (!token) return [];
  const payload = await decode({ token, secret: authSecret(), salt }).catch(() => null);
  return claims.safeParse(payload).data?.comments ?? [];
}

/** Remembers one more held comment for 30 days, forgetting the oldest beyond 20. In actions and handlers only. */
export async function rememberWaiting(id: number) {
  const comments = [...(await waitingIds()), id].slice(-mostRemembered);
  const value = await encode({ token: { comments }, secret: authSecret(), salt, maxAge });
  const jar = await cookies();
  const options = { path: "/", sameSite: "lax", secure: appUrl.startsWith("https:"), maxAge } as const;
  jar.set(name, value, { ...options, httpOnly: true });
  jar.set(waitingHintCookieName, "1", options);
}
