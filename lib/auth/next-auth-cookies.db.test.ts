import { subHours } from "date-fns";
import { expect, test } from "vitest";
import { sessionFactory } from "@/lib/testing/factories/session";
import { withOwnCookies } from "./next-auth-cookies";
import { sealToken } from "./sealing";
import { sealSession } from "./session";
import { endSession } from "./session-commands";

const name = "next-auth.session-token";

const answerWith = (...cookies: string[]) =>
  new Response("{}", { headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]) });

const cookiesOf = async (answer: Response) => (await withOwnCookies(answer)).headers.getSetCookie();

test("a session that next-auth opened ends with the browser where it is not kept", async () => {
  const { claims } = await sessionFactory({ keep: false });
  const token = await sealSession(claims);
  const [session, hint] = await cookiesOf(
    answerWith(`${name}=${token}; Path=/; Expires=Fri, 01 Jan 2100 00:00:00 GMT`),
  );
  expect(session).toMatch(/^next-auth\.session-token=.+; Path=\/; HttpOnly; SameSite=lax$/);
  expect(hint).toBe("talks_hint=1; Path=/; SameSite=lax");
});

test("a session that is kept lasts as long as with our own login", async () => {
  const { claims } = await sessionFactory({ keep: true });
  for (const cookie of await cookiesOf(answerWith(`${name}=${await sealSession(claims)}; Path=/`)))
    expect(cookie).toMatch(/Max-Age=25(92000|919\d\d)/);
});

test("logging out at next-auth's door takes the hint away too", async () => {
  const cookies = await cookiesOf(answerWith(`${name}=; Path=/; Max-Age=0`));
  expect(cookies.map((cookie) => cookie.split(";")[0])).toEqual([`${name}=`, "talks_hint="]);
});

test("a session that is over is not prolonged by asking for it", async () => {
  const { claims } = await sessionFactory({ authAt: subHours(new Date(), 25) });
  const token = await sealToken({ token: claims, maxAge: 60 });
  expect((await cookiesOf(answerWith(`${name}=${token}; Path=/`)))[0]).toContain("Max-Age=0");
});

test("a session that was ended does not come back by asking for it", async () => {
  const { claims } = await sessionFactory();
  await endSession(claims.sid);
  const answer = answerWith(`${name}=${await sealSession(claims)}; Path=/`);
  expect((await cookiesOf(answer))[0]).toContain("Max-Age=0");
});

test("next-auth's other cookies stay as they are", async () => {
  const csrf = "next-auth.csrf-token=abc; Path=/; HttpOnly; SameSite=Lax";
  expect(await cookiesOf(answerWith(csrf))).toEqual([csrf]);
});
