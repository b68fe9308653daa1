/** How often a wrong password may be tried where no person types it. */
import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { TooMany } from "@/lib/errors";
import { emailKey } from "@/lib/text/schema";

const tries = 10;
const windowSeconds = 15 * 60;

const shared = globalThis as typeof globalThis & { talksPasswordTries?: RateLimiterMemory };
shared.talksPasswordTries ??= new RateLimiterMemory({ points: tries, duration: windowSeconds });
const limiter = shared.talksPasswordTries;

/** Counts a try for this address. Throws TooMany from the eleventh within a quarter of an hour that is not known to be right. */
export async function countTry(address: string) {
  try {
    await limiter.consume(keyOf(address));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new TooMany(Math.ceil(refused.msBeforeNext / 1000));
  }
}

/** The password was not looked at: the try does not count. */
export async function returnTry(address: string) {
  const { consumedPoints } = await limiter.reward(keyOf(address));
  if (consumedPoints <= 0) await limiter.delete(keyOf(address));
}

/** The password was right: the tries before it do not count. */
export const forgetTries = async (address: string) => {
  await limiter.delete(keyOf(address));
};

const keyOf = (address: string) => createHash("sha256").update(emailKey(address)).digest("hex");
