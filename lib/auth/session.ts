/** A session is a cookie: next-auth's encrypted token, in next-auth's cookie, with claims and limits of our own. */
import "server-only";
import { decode, encode } from "next-auth/jwt";
import { appUrl } from "@/lib/env";
import { hintCookieName } from "./hint";
import { authSecret } from "./secret";
import { nowInSeconds, type SessionClaims, secondsLeft, sessionClaims } from "./session-claims";

export { hintCookieName };

export const isSecure = appUrl.startsWith("https:");

/** The name that a cookie of ours has: over https with the prefix by which no other host, nor http, can set it (RFC 6265bis). */
export const cookieName = (name: string) => `${isSecure ? "__Host-" : ""}${name}`;

export const sessionCookieName = cookieName("next-auth.session-token");

export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure } as const;

export type Cookie = Omit<typeof cookieOptions, "httpOnly"> & {
  name: string;
  value: string;
  httpOnly: boolean;
  /** Missing: until the browser is closed. */
  maxAge?: number;
};

/** The encrypted token for these claims. */
export const sealSession = (claims: SessionClaims): Promise<string> =>
  encode({ token: claims, secret: authSecret(), maxAge: secondsLeft(claims, nowInSeconds()) });

/** The claims in a token; null where there is none, or it is not ours. Says nothing of whether the session is over. */
export async function openSession(token: string | undefined): Promise<SessionClaims | null> {
  const secret = authSecret();
  const payload = await decode({ token, secret }).catch(() => null);
  return sessionClaims.safeParse(payload).data ?? null;
}

/** The cookies that log somebody in. */
export async function sessionCookies(claims: SessionClaims): Promise<Cookie[]> {
  const lifetime = claims.keep ? { maxAge: secondsLeft(claims, nowInSeconds()) } : {};
  return [
    { ...cookieOptions, ...lifetime, name: sessionCookieName, value: await sealSession(claims) },
    { ...cookieOptions, ...lifetime, name: cookieName(hintCookieName), value: "1", httpOnly: false },
  ];
}

/** The cookies that log somebody out. */
export const endedCookies = (): Cookie[] => [
  { ...cookieOptions, name: sessionCookieName, value: "", maxAge: 0 },
  { ...cookieOptions, name: cookieName(hintCookieName), value: "", maxAge: 0, httpOnly: false },
];
