import "server-only";
import { createHmac } from "node:crypto";
import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { authSecret } from "@/lib/auth/secret";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { TooMany } from "@/lib/errors";
import { onePerProcess } from "@/lib/one-per-process";
import type { Limit } from "./table";

/** Counts for a limit in the database, for all instances together; in memory while the database is away. */
export type Counter = {
  /** Counts one. Throws TooMany where that is one too many. */
  take: (subject: string) => Promise<void>;
  /** Takes one back that was counted. */
  giveBack: (subject: string) => Promise<void>;
  /** Whether anything is counted for it. */
  has: (subject: string) => Promise<boolean>;
  /** Begins anew. */
  clear: (subject: string) => Promise<void>;
};

// One of each name.
const limiters = onePerProcess("talksCounters", () => new Map<string, RateLimiterPrisma>());

/** The counter of this name. What it counts for, an address or an email, is kept as an HMAC only. */
export function counterFor(name: string, limit: Limit): Counter {
  const limiter = limiters.get(name) ?? newLimiter(name, limit);
  limiters.set(name, limiter);
  const keyOf = (subject: string) =>
    createHmac("sha256", authSecret()).update(`limit ${name} ${subject}`).digest("base64url");
  return {
    take: async (subject) => {
      if (env.LIMITS === "off") return;
      await limiter.consume(keyOf(subject)).catch(refuse);
    },
    giveBack: async (subject) => {
      if (env.LIMITS === "off") return;
      const { consumedPoints } = await limiter.reward(keyOf(subject));
      if (consumedPoints <= 0) await limiter.delete(keyOf(subject));
    },
    has: async (subject) => (await limiter.get(keyOf(subject))) !== null,
    clear: async (subject) => {
      if (env.LIMITS === "on") await limiter.delete(keyOf(subject));
    },
  };
}

const newLimiter = (keyPrefix: string, { points, seconds: duration }: Limit) =>
  new RateLimiterPrisma({
    storeClient: db,
    tableName: "rateLimit",
    keyPrefix,
    points,
    duration,
    // Who is refused once is refused until the window ends, and a flood of it writes nothing.
    inMemoryBlockOnConsumed: points + 1,
    // `forgetEnded` does it for all of them.
    clearExpiredByTimeout: false,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration }),
  });

function refuse(refused: unknown): never {
  if (!(refused instanceof RateLimiterRes)) throw refused;
  throw new TooMany(Math.ceil(refused.msBeforeNext / 1000));
}
