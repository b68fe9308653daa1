import "server-only";
import { NextResponse } from "next/server";
import { findViewer } from "./find-viewer";
import { endedCookies, openSession, sessionCookieName, sessionCookies } from "./session";

/**
 * next-auth's answer, with the session cookies that our own login and logout would have set: next-auth's last too long,
 * and come again for a session that was ended.
 */
export async function withOwnCookies(answer: Response): Promise<Response> {
  const response = new NextResponse(answer.body, answer);
  const changes = answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookieName}=`));
  if (!changes) return response;
  const claims = await openSession(response.cookies.get(sessionCookieName)?.value);
  const isAlive = (await findViewer(claims)) !== null;
  const cookies = claims && isAlive ? await sessionCookies(claims) : endedCookies();
  for (const cookie of cookies) response.cookies.set(cookie);
  return response;
}
