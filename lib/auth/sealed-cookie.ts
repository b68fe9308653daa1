/** Cookies that a browser keeps for us, and can neither read nor change. */
import "server-only";
import type { JWT } from "next-auth/jwt";
import type { z } from "zod";
import { cookieOptions } from "./cookie";
import { openToken, sealToken } from "./sealing";

/** What a cookie holds and for how many seconds; what is sealed with one salt opens with no other. */
export type Seal<Claims> = { claims: z.ZodType<Claims>; salt: string; maxAge: number };

/** The value of a cookie that holds these claims. */
export const seal = <Claims extends JWT>({ salt, maxAge }: Seal<Claims>, token: Claims): Promise<string> =>
  sealToken({ token, salt, maxAge });

/** The claims in a cookie's value; null where there is none, it is too old, or it is not ours. */
export async function unseal<Claims>({ claims, salt }: Seal<Claims>, value: string | undefined) {
  return claims.safeParse(await openToken(value, salt)).data ?? null;
}

/** How a browser keeps a sealed cookie. */
export const sealedOptions = ({ maxAge }: { maxAge: number }) => ({ ...cookieOptions, maxAge });
