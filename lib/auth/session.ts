/** A session's cookie: its claims, encrypted, under next-auth's name, with limits of our own. The rest is its row's. */
import "server-only";
import { type Cookie, cookieOptions, ownCookie } from "./cookie";
import { loginHint } from "./hint";
import { openToken, sealToken } from "./sealing";
import { nowInSeconds, type SessionClaims, secondsLeft, sessionClaims } from "./session-claims";

export const sessionCookieName = ownCookie("next-auth.session-token");

const hintCookieName = ownCookie(loginHint);

/** The encrypted token for these claims. */
export const sealSession = (claims: SessionClaims): Promise<string> =>
  sealToken({ token: claims, maxAge: secondsLeft(claims, nowInSeconds()) });

/** The claims in a token; null where there is none, or it is not ours. Says nothing of whether the session is over. */
export const openSession = async (token: string | undefined): Promise<SessionClaims | null> =>
  sessionClaims.safeParse(await openToken(token)).data ?? null;

/** The cookies that log somebody in. */
export async function sessionCookies(claims: SessionClaims): Promise<Cookie[]> {
  const lifetime = claims.keep ? { maxAge: secondsLeft(claims, nowInSeconds()) } : {};
  return [
    { ...cookieOptions, ...lifetime, name: sessionCookieName, value: await sealSession(claims) },
    { ...cookieOptions, ...lifetime, name: hintCookieName, value: "1", httpOnly: false },
  ];
}

/** The cookies that log somebody out. */
export const endedCookies = (): Cookie[] => [
  { ...cookieOptions, name: sessionCookieName, value: "", maxAge: 0 },
  { ...cookieOptions, name: hintCookieName, value: "", maxAge: 0, httpOnly: false },
];
