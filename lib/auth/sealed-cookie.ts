/** Cookies that a browser keeps for us, and can neither read nor change. */
import "server-only";
import { decode, encode, type JWT } from "next-auth/jwt";
import type { z } from "zod";
import { authSecret } from "./secret";
import { cookieOptions } from "./session";

/** What a cookie holds and for how many seconds; what is sealed with one salt opens with no other. */
type Seal<Claims> = { claims: z.ZodType<Claims>; salt: string; maxAge: number };

/** The value of a cookie that holds these claims. */
export const seal = <Claims extends JWT>({ salt, maxAge }: Seal<Claims>, token: Claims): Promise<string> =>
  encode({ token, secret: authSecret(), salt, maxAge });

/** The claims in a cookie's value; null where there is none, it is too old, or it is not ours. */
export async function unseal<Claims>({ claims, salt }: Seal<Claims>, value: string | undefined) {
  if (!value) return null;
  const payload = await decode({ token: value, secret: authSecret(), salt }).catch(() => null);
  return claims.safeParse(payload).data ?? null;
}

/** How a browser keeps a sealed cookie. */
export const sealedOptions = ({ maxAge }: { maxAge: number }) => ({ ...cookieOptions, maxAge });
