import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TooMany } from "@/lib/errors";
import { countTry, forgetTries, returnTry } from "./password-tries";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function tryTimes(times: number, address: string) {
  for (let n = 0; n < times; n++) await countTry(address);
}

test("the eleventh try within a quarter of an hour is refused, in whatever case the address is written", async () => {
  await tryTimes(10, "ann@example.com");
  const refused = await countTry(" Ann@Example.com").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TooMany);
  expect(refused).toMatchObject({ status: 429, seconds: expect.any(Number) });
  expect(Object(refused).seconds).toBeGreaterThan(0);
  expect(Object(refused).seconds).toBeLessThanOrEqual(900);
});

test("another address has tries of its own", async () => {
  await tryTimes(10, "bob@example.com");
  await tryTimes(10, "bea@example.com");
});

test("after a right password one begins anew", async () => {
  await tryTimes(10, "cleo@example.com");
  await forgetTries("CLEO@example.com");
  await tryTimes(10, "cleo@example.com");
});

test("a password that was not looked at is no try", async () => {
  await tryTimes(10, "edda@example.com");
  await returnTry("edda@example.com");
  await tryTimes(1, "edda@example.com");
  await expect(countTry("edda@example.com")).rejects.toThrow(TooMany);
});

test("after a quarter of an hour one may try again", async () => {
  await tryTimes(10, "dora@example.com");
  vi.advanceTimersByTime(15 * 60 * 1000 + 1);
  await tryTimes(10, "dora@example.com");
});
