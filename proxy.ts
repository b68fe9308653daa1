import { type NextRequest, NextResponse } from "next/server";
import { logoutAction } from "@/lib/auth/paths";
import { openSession, sessionCookieName, sessionCookies } from "@/lib/auth/session";
import { nowInSeconds, renewedClaims } from "@/lib/auth/session-claims";
import { contentSecurityPolicy } from "@/lib/web/security-headers";

// Pages made for one request only: a stored page must never carry somebody's nonce.
export const config = {
  matcher: [
    "/dashboard/:path*",
    "/admin/:path*",
    "/login",
    "/login/code",
    "/logout",
    "/confirm/:path*",
    "/confirm-email/:path*",
    "/decide/:path*",
    "/unsubscribe/:path*",
    "/api/v1/me",
  ],
};

/**
 * Gives pages made for one request their Content-Security-Policy, keeps the session of whoever reads them alive, and
 * keeps the secret in the address of a link from an email.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  if (request.method === "POST" && pathname === "/logout") {
    return NextResponse.rewrite(new URL(logoutAction, request.url));
  }
  const response = bringsOwnPolicy.test(pathname) ? NextResponse.next() : withNonce(request);
  const referrers = referrerPolicyOf(pathname);
  if (referrers) response.headers.set("Referrer-Policy", referrers);
  // What a POST does to the session is the action's business.
  if (request.method === "GET" && !isUnsubscribe(pathname)) await renewSession(request, response);
  return response;
}

// Handlers: what they answer is no page.
const bringsOwnPolicy = /^\/(api|unsubscribe)\/|^\/dashboard\/export$/;
const isUnsubscribe = (pathname: string) => pathname.startsWith("/unsubscribe/");

// Under `no-referrer` a form without JavaScript names no origin, and an action takes none of unknown origin.
function referrerPolicyOf(pathname: string): string | null {
  if (isUnsubscribe(pathname)) return "no-referrer";
  return /^\/(confirm|confirm-email|decide)\//.test(pathname) ? "same-origin" : null;
}

// Next takes the nonce from the request, and puts it on its own scripts.
function withNonce(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy({ nonce: crypto.randomUUID() });
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

async function renewSession(request: NextRequest, response: NextResponse) {
  const claims = await openSession(request.cookies.get(sessionCookieName)?.value);
  const renewed = claims && renewedClaims(claims, nowInSeconds());
  if (!renewed) return;
  for (const cookie of await sessionCookies(renewed)) response.cookies.set(cookie);
}
