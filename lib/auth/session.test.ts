import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { authSecret } from "./secret";
import { endedCookies, openSession, sealSession, sessionCookies } from "./session";
import { claimsOf } from "./session-claims";

const now = new Date();
const claims = (keep: boolean) => claimsOf({ sid: "a session", keep, authAt: now, seenAt: now });

test("a token says what was put in", async () => {
  expect(await openSession(await sealSession(claims(true)))).toEqual(claims(true));
});

test.each([undefined, "", "x", "a.b.c.d.e", "ä\u0000"])("%j is no token", async (token) => {
  expect(await openSession(token)).toBeNull();
});

test("a token made with another secret is none", async () => {
  const foreign = await encode({ token: claims(true), secret: "somebody else's secret" });
  expect(await openSession(foreign)).toBeNull();
});

test("a token with other claims is none, such as one of before sessions had rows", async () => {
  const { sid: _, ...rest } = claims(true);
  const strange = await encode({ token: { ...rest, sub: "7", sv: 3 }, secret: authSecret() });
  expect(await openSession(strange)).toBeNull();
});

test("a session that is not kept ends with the browser", async () => {
  const [session, hint] = await sessionCookies(claims(false));
  expect(session).toMatchObject({
    name: "next-auth.session-token",
    httpOnly: true,
    sameSite: "lax",
    path: "/",
  });
  expect(session?.maxAge).toBeUndefined();
  expect(hint).toMatchObject({ name: "talks_hint", value: "1", httpOnly: false });
  expect(hint?.maxAge).toBeUndefined();
});

test("a session that is kept lasts thirty days, and so does its hint", async () => {
  const thirtyDays = 30 * 24 * 60 * 60;
  for (const { maxAge } of await sessionCookies(claims(true))) {
    expect(maxAge).toBeGreaterThan(thirtyDays - 60);
    expect(maxAge).toBeLessThanOrEqual(thirtyDays);
  }
});

test("logging out takes both cookies away", () => {
  expect(endedCookies().map(({ name, value, maxAge }) => [name, value, maxAge])).toEqual([
    ["next-auth.session-token", "", 0],
    ["talks_hint", "", 0],
  ]);
});
