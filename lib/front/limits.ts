/**
 * What a front counts, in memory: a flood is refused before it costs an application anything. What has to hold for all
 * instances together the applications count (`lib/limits/counter.ts`).
 */
import { createHmac, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { blockOf } from "@/lib/limits/block-of";
import { type Limit, type LimitName, limits } from "@/lib/limits/table";
import { tooManyTries } from "@/lib/messages";
import { clientOf } from "./forwarded-for";
import { type Refusal, refusal } from "./refusals";

type Fronts = { name: LimitName; at: RegExp; block: RateLimiterMemory; site: RateLimiterMemory };

const newLimiter = ({ points, seconds }: Limit) => new RateLimiterMemory({ points, duration: seconds });

/** Gives what counts a request, and tells whether it is one too many. */
export function frontLimits() {
  const counted = Object.entries(limits).map(
    ([name, { at, front }]): Fronts => ({
      name: name as LimitName,
      at,
      block: newLimiter(front.block),
      site: newLimiter(front.site),
    }),
  );

  return async (request: IncomingMessage): Promise<Refusal | null> => {
    if (env.LIMITS === "off") return null;
    const { method, url = "/" } = request;
    // As Next reads it; `refusalOf` has seen to it that it can be read.
    const asked = `${method} ${decodeURIComponent(url.split("?", 1)[0] ?? "/")}`;
    const limit = counted.find(({ at }) => at.test(asked));
    return limit ? refusalBy(limit, blockOf(clientOf(request))) : null;
  };
}

function refusalBy({ block, site }: Fronts, from: string | null): Promise<Refusal | null> {
  const counting = from === null ? Promise.resolve() : block.consume(slotOf(from));
  return counting
    .then(() => site.consume("all"))
    .then(
      () => null,
      ({ msBeforeNext }: RateLimiterRes) => tooMany(Math.ceil(msBeforeNext / 1000)),
    );
}

const tooMany = (seconds: number): Refusal => ({
  ...refusal("too_many", tooManyTries(seconds)),
  // Whoever floods us is not to open a connection for each of their requests.
  headers: { "Retry-After": String(seconds), Connection: "keep-alive" },
});

// Addresses are without number, and our memory is not: blocks share 16,384 slots, and nobody can tell which with whom.
const secret = randomBytes(32);
const slotBits = 14;
const slotOf = (block: string) =>
  createHmac("sha256", secret).update(block).digest().readUInt16BE() >> (16 - slotBits);
