import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { TooMany } from "@/lib/errors";
import { withRequestFacts } from "@/lib/request/facts";
import { asTry, countTry, forgetTries, returnTry } from "./password-tries";

vi.hoisted(() => {
  process.env.TRUST_PROXY = "1";
});

// Of the time only what the clock says: the database's own timers go on.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const from = <T>(block: number, work: () => Promise<T>) =>
  withRequestFacts(new Headers({ "x-forwarded-for": `203.0.${block}.9` }), work);

const tryFrom = (block: number, email: string) => from(block, () => countTry(email));

async function tryTimes(times: number, email: string, block = 1) {
  for (let n = 0; n < times; n++) await tryFrom(block, email);
}

test("the eleventh try within a quarter of an hour is refused, in whatever case the address is written", async () => {
  await tryTimes(10, "ann@example.com");
  const refused = await tryFrom(1, " Ann@Example.com").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TooMany);
  expect(refused).toMatchObject({ status: 429, seconds: 900 });
});

test("another address has tries of its own, and the same one from another block", async () => {
  await tryTimes(10, "bob@example.com");
  await tryTimes(10, "bea@example.com");
  await tryTimes(10, "bob@example.com", 2);
});

test("tries from an address that is not known count as one block's", async () => {
  for (let n = 0; n < 10; n++) await countTry("noa@example.com");
  await expect(countTry("noa@example.com")).rejects.toThrow(TooMany);
});

test("after a right password one begins anew", async () => {
  await tryTimes(10, "cleo@example.com", 3);
  await from(3, () => forgetTries("CLEO@example.com"));
  await tryTimes(10, "cleo@example.com", 3);
});

test("a password that was not looked at is no try", async () => {
  const lookAway = () => Promise.reject(new Error("busy"));
  await tryTimes(9, "edda@example.com", 4);
  await expect(from(4, () => asTry("edda@example.com", lookAway))).rejects.toThrow("busy");
  await tryTimes(1, "edda@example.com", 4);
  await from(4, () => returnTry("edda@example.com"));
  await tryTimes(1, "edda@example.com", 4);
  await expect(tryFrom(4, "edda@example.com")).rejects.toThrow(TooMany);
});

test("after a quarter of an hour one may try again", async () => {
  await tryTimes(10, "dora@example.com", 5);
  vi.advanceTimersByTime(15 * 60 * 1000 + 1);
  await tryTimes(10, "dora@example.com", 5);
});

test("one block has a hundred wrong tries, at however many accounts; right ones are none", async () => {
  const right = async () => "account";
  for (let n = 0; n < 99; n++) await tryFrom(6, `fay-${n}@example.com`);
  for (let n = 0; n < 5; n++) expect(await from(6, () => asTry("fay@example.com", right))).toBe("account");
  await tryFrom(6, "fay@example.com");
  await expect(tryFrom(6, "gil@example.com")).rejects.toThrow(TooMany);
  await tryFrom(7, "gil@example.com");
});

test("from everywhere an account has a hundred tries an hour, but where its owner logs in it is not shut", async () => {
  const email = "hal@example.com";
  await from(8, () => forgetTries(email));
  for (let block = 10; block < 20; block++) await tryTimes(10, email, block);
  await expect(tryFrom(20, email)).rejects.toThrow(TooMany);
  await tryTimes(10, email, 8);
  await expect(tryFrom(8, email)).rejects.toThrow(TooMany);
  vi.advanceTimersByTime(60 * 60 * 1000 + 1);
  await tryFrom(20, email);
});

test("neither an address nor an email is kept in clear", async () => {
  await tryFrom(1, "ida@example.com");
  const rows = await db.rateLimit.findMany();
  expect(rows.length).toBeGreaterThan(2);
  for (const { key } of rows) expect(key).toMatch(/^login [a-z ]+:[\w-]{43}$/);
});
