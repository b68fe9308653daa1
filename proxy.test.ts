import { subSeconds } from "date-fns";
import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { openSession, sealSession, sessionCookieName } from "@/lib/auth/session";
import { claimsOf, type SessionClaims } from "@/lib/auth/session-claims";
import { config, proxy } from "./proxy";

const minute = 60;

async function visit(path: string, claims?: SessionClaims, method = "GET") {
  const headers = claims && { cookie: `${sessionCookieName}=${await sealSession(claims)}` };
  return proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers }));
}

function claimsSeen(secondsAgo: number): SessionClaims {
  const at = subSeconds(new Date(), secondsAgo);
  return claimsOf({ sid: "a session", keep: false, authAt: at, seenAt: at });
}

test("a session in use is renewed, with its hint, and its login stays when it was", async () => {
  const claims = claimsSeen(6 * minute);
  const { cookies } = await visit("/dashboard/talks", claims);
  const renewed = await openSession(cookies.get(sessionCookieName)?.value);
  expect(renewed?.seenAt).toBeGreaterThan(claims.seenAt);
  expect(renewed).toEqual({ ...claims, seenAt: renewed?.seenAt });
  expect(cookies.get("talks_hint")?.value).toBe("1");
});

test.each([
  ["that was just seen", "/api/v1/me", 60, "GET"],
  ["that is over", "/api/v1/me", 13 * 60 * minute, "GET"],
  ["that an action may be ending", "/dashboard/security", 6 * minute, "POST"],
])("a session %s is left alone", async (_which, path, secondsAgo, method) => {
  const { cookies } = await visit(path, claimsSeen(secondsAgo), method);
  expect(cookies.getAll()).toEqual([]);
});

test("a visitor gets no cookie", async () => {
  expect((await visit("/login")).cookies.getAll()).toEqual([]);
});

test("each page gets a nonce of its own, in its policy and for Next", async () => {
  const [first, second] = [await visit("/login"), await visit("/login")];
  const policy = first.headers.get("content-security-policy");
  expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f-]{36}'/);
  expect(first.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
  expect(second.headers.get("content-security-policy")).not.toBe(policy);
});

test("data needs no nonce", async () => {
  expect((await visit("/api/v1/me")).headers.get("content-security-policy")).toBeNull();
});

test.each([
  ["/unsubscribe/secret", "no-referrer"],
  ["/confirm/secret", "same-origin"],
  ["/confirm-email/secret", "same-origin"],
  ["/decide/secret/approve", "same-origin"],
  ["/login", null],
])("the referrers that a page at %s sends: %s", async (path, policy) => {
  expect((await visit(path)).headers.get("referrer-policy")).toBe(policy);
});

test("a link that stops email asks nobody who is there, and brings its own policy", async () => {
  const { cookies, headers } = await visit("/unsubscribe/secret", claimsSeen(6 * minute));
  expect(cookies.getAll()).toEqual([]);
  expect(headers.get("content-security-policy")).toBeNull();
});

test("a POST to the logout page logs out", async () => {
  const { headers } = await visit("/logout", undefined, "POST");
  expect(headers.get("x-middleware-rewrite")).toBe("http://localhost:3000/logout/now");
});

test("no page that is stored for everybody is among those it sees", () => {
  for (const path of ["/", "/talks", "/speakers", "/before", "/after"]) {
    expect(config.matcher.some((matcher) => matcher === path || matcher.startsWith(`${path}/`))).toBe(false);
  }
});
