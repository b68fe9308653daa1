import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";

const oldest = "the operator's first secret of some length";
const old = "the operator's second secret of some length";
const present = "the operator's third secret of some length";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The modules as they are after a restart with these secrets. */
async function restartWith(secret: string, previous = "") {
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("AUTH_SECRET_PREVIOUS", previous);
  const { seal, unseal } = await import("./sealed-cookie");
  const { openSession, sealSession } = await import("./session");
  return { seal, unseal, openSession, sealSession };
}

const thing = { claims: z.object({ what: z.string() }), salt: "things", maxAge: 60 };
const what = { what: "a thing" };
const now = Math.floor(Date.now() / 1000);
const claims = { sid: "a session", keep: true, authAt: now, seenAt: now };

test("what was sealed opens for as long as its secret is named, as the present one or one of before", async () => {
  const { seal, sealSession } = await restartWith(oldest);
  const [cookie, session] = [await seal(thing, what), await sealSession(claims)];
  for (const [secret, previous] of [[oldest], [old, oldest], [present, `${old}, ${oldest}`]] as const) {
    const { unseal, openSession } = await restartWith(secret, previous);
    expect(await unseal(thing, cookie)).toEqual(what);
    expect(await openSession(session)).toEqual(claims);
  }
  const { unseal, openSession } = await restartWith(present, old);
  expect(await unseal(thing, cookie)).toBeNull();
  expect(await openSession(session)).toBeNull();
});

test("what is sealed anew is sealed with the present secret", async () => {
  const before = await restartWith(old);
  const sealed = await before.seal(thing, what);
  const between = await restartWith(present, old);
  const anew = await between.seal(thing, (await between.unseal(thing, sealed)) ?? { what: "nothing" });
  const after = await restartWith(present);
  expect(await after.unseal(thing, sealed)).toBeNull();
  expect(await after.unseal(thing, anew)).toEqual(what);
});

test("a session in use is sealed with the present secret as it is renewed", async () => {
  const { sealSession } = await restartWith(old);
  const session = await sealSession({ ...claims, seenAt: now - 6 * 60 });
  await restartWith(present, old);
  const headers = { cookie: `next-auth.session-token=${session}` };
  const { proxy } = await import("@/proxy");
  const { cookies } = await proxy(new NextRequest("http://localhost:3000/dashboard/talks", { headers }));
  const { openSession } = await restartWith(present);
  expect(await openSession(session)).toBeNull();
  const renewed = await openSession(cookies.get("next-auth.session-token")?.value);
  expect(renewed).toMatchObject({ sid: claims.sid, authAt: now });
});

test("a cookie opens with its own salt alone, whichever the secret", async () => {
  const { seal } = await restartWith(old);
  const sealed = await seal(thing, what);
  const { unseal } = await restartWith(present, old);
  expect(await unseal({ ...thing, salt: "other things" }, sealed)).toBeNull();
});

test("a secret of before that is short or blank is named, and nothing starts", async () => {
  for (const previous of ["short", `${old},`, `${old},,${oldest}`])
    await expect(restartWith(present, previous)).rejects.toThrow(/AUTH_SECRET_PREVIOUS.* 32 characters/);
});
