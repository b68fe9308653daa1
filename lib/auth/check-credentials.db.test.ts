import { verify } from "@node-rs/argon2";
import { expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { factoryPassword as password, speakerFactory } from "@/lib/testing/factories/speaker";
import { checkCredentials } from "./check-credentials";

// The real one, watched.
vi.mock("@node-rs/argon2", { spy: true });

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

test("a stranger is refused by the same work as a wrong password", async () => {
  const { email } = await speakerFactory({ password });
  vi.mocked(verify).mockClear();
  await checkCredentials({ email, password: "wrong" });
  await checkCredentials({ email: "nobody@example.com", password: "wrong" });
  const costs = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split("$").slice(1, 4));
  expect(costs).toHaveLength(2);
  expect(costs[0]).toEqual(costs[1]);
});
