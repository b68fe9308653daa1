import { type NextRequest, NextResponse } from "next/server";
import { logoutAction } from "@/lib/auth/paths";
import { openSession, sessionCookieName, sessionCookies } from "@/lib/auth/session";
import { nowInSeconds, renewedClaims } from "@/lib/auth/session-claims";
import { contentSecurityPolicy } from "@/lib/web/security-headers";

// Pages made for one request only: a stored page must never carry somebody's nonce.
export const config = {
  matcher: ["/dashboard/:path*", "/admin/:path*", "/login", "/logout", "/unsubscribe/:path*", "/api/v1/me"],
};

/** Gives pages made for one request their Content-Security-Policy, and keeps the session of whoever reads them alive. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (request.method === "POST" && request.nextUrl.pathname === "/logout") {
    return NextResponse.rewrite(new URL(logoutAction, request.url));
  }
  const response = request.nextUrl.pathname.startsWith("/api/") ? NextResponse.next() : withNonce(request);
  // What a POST does to the session is the action's business.
  if (request.method === "GET") await renewSession(request, response);
  return response;
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
