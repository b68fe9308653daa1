import "server-only";
import { NextResponse } from "next/server";
import { endedCookies, openSession, sessionCookieName, sessionCookies } from "./session";
import { nowInSeconds, sessionIsAlive } from "./session-claims";

/** next-auth's answer, with the session cookies that our own login and logout would have set: next-auth's last too long. */
export async function withOwnCookies(answer: Response): Promise<Response> {
  const response = new NextResponse(answer.body, answer);
  const changes = answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookieName}=`));
  if (!changes) return response;
  const claims = await openSession(response.cookies.get(sessionCookieName)?.value);
  const isAlive = claims && sessionIsAlive(claims, nowInSeconds());
  for (const cookie of isAlive ? await sessionCookies(claims) : endedCookies()) response.cookies.set(cookie);
  return response;
}
