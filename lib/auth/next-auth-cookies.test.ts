import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { withOwnCookies } from "./next-auth-cookies";
import { authSecret } from "./secret";
import { sealSession } from "./session";
import { newClaims, nowInSeconds } from "./session-claims";

const account = { id: 7, sessionVersion: 3 };
const name = "next-auth.session-token";

const answerWith = (...cookies: string[]) =>
  new Response("{}", { headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]) });

const cookiesOf = async (answer: Response) => (await withOwnCookies(answer)).headers.getSetCookie();

test("a session that next-auth opened ends with the browser where it is not kept", async () => {
  const token = await sealSession(newClaims(account, false));
  const [session, hint] = await cookiesOf(
    answerWith(`${name}=${token}; Path=/; Expires=Fri, 01 Jan 2100 00:00:00 GMT`),
  );
  expect(session).toMatch(/^next-auth\.session-token=.+; Path=\/; HttpOnly; SameSite=lax$/);
  expect(hint).toBe("talks_hint=1; Path=/; SameSite=lax");
});

test("a session that is kept lasts as long as with our own login", async () => {
  const token = await sealSession(newClaims(account, true));
  for (const cookie of await cookiesOf(answerWith(`${name}=${token}; Path=/`)))
    expect(cookie).toContain("Max-Age=2592000");
});

test("logging out at next-auth's door takes the hint away too", async () => {
  const cookies = await cookiesOf(answerWith(`${name}=; Path=/; Max-Age=0`));
  expect(cookies.map((cookie) => cookie.split(";")[0])).toEqual([`${name}=`, "talks_hint="]);
});

test("a session that is over is not prolonged by asking for it", async () => {
  const claims = { ...newClaims(account, false), authAt: nowInSeconds() - 25 * 60 * 60 };
  const token = await encode({ token: claims, secret: authSecret() });
  expect((await cookiesOf(answerWith(`${name}=${token}; Path=/`)))[0]).toContain("Max-Age=0");
});

test("next-auth's other cookies stay as they are", async () => {
  const csrf = "next-auth.csrf-token=abc; Path=/; HttpOnly; SameSite=Lax";
  expect(await cookiesOf(answerWith(csrf))).toEqual([csrf]);
});
