import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { factoryPassword as password, speakerFactory } from "@/lib/testing/factories/speaker";
import { checkCredentials } from "./check-credentials";

const hashOf = async (id: number) => (await db.speaker.findUniqueOrThrow({ where: { id } })).passwordHash;

test("the right password opens the account, the email in any case", async () => {
  const ann = await speakerFactory({ email: "Ann.Case@Example.com", password, sessionVersion: 4 });
  const account = await checkCredentials({ email: "aNN.case@eXAMPLE.com", password });
  expect(account).toEqual({ id: ann.id, sessionVersion: 4 });
});

test("a wrong password, and an email nobody has, open nothing", async () => {
  const { email } = await speakerFactory({ password });
  expect(await checkCredentials({ email, password: `${password} ` })).toBeNull();
  expect(await checkCredentials({ email: "nobody@example.com", password })).toBeNull();
});

test("a disabled account stays shut, the right password notwithstanding", async () => {
  const { email } = await speakerFactory({ password, disabledAt: new Date() });
  expect(await checkCredentials({ email, password })).toBeNull();
});

test("nobody logs in to an account without a password", async () => {
  const { email } = await speakerFactory();
  expect(await checkCredentials({ email, password: "" })).toBeNull();
});

test("a hash from the Flask application is replaced at the first login, and no session ends by it", async () => {
  const passwordHash =
    "pbkdf2:sha256:1000$KcSX4y9Na8IEZjya$2cc0da65fbf107d0b31d3ce386c9d4c44b6558863f92baa9af4b0d2242351d42";
  const { id, email } = await speakerFactory({ passwordHash });
  expect(await checkCredentials({ email, password: "wrong horse" })).toBeNull();
  expect(await hashOf(id)).toBe(passwordHash);
  expect(await checkCredentials({ email, password: "correct horse" })).toEqual({ id, sessionVersion: 0 });
  expect(await hashOf(id)).toMatch(/^\$argon2id\$/);
  expect(await checkCredentials({ email, password: "correct horse" })).toEqual({ id, sessionVersion: 0 });
});

test("a hash that is good enough stays", async () => {
  const { id, email } = await speakerFactory({ password });
  const before = await hashOf(id);
  await checkCredentials({ email, password });
  expect(await hashOf(id)).toBe(before);
});

test("it takes as long to refuse a stranger as a wrong password", async () => {
  const { email } = await speakerFactory({ password });
  const known = await fastest(() => checkCredentials({ email, password: "wrong" }));
  const unknown = await fastest(() => checkCredentials({ email: "nobody@example.com", password: "wrong" }));
  expect(unknown).toBeGreaterThan(known / 3);
  expect(unknown).toBeLessThan(known * 3);
});

async function fastest(work: () => Promise<unknown>) {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
