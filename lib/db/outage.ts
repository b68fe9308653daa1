/** The database cannot be used: what is thrown then, and how it is told from other errors. */
import { z } from "zod";
import { outageDigest } from "@/lib/outage-digest";

/** The database could not be used. `mayBeDone`: whether it had been told to write, and was not heard of again. */
export class Outage extends Error {
  readonly digest = outageDigest;

  constructor(
    reason: string,
    readonly mayBeDone: boolean,
  ) {
    super(`The database cannot be used: ${reason}`);
    this.name = "Outage";
    // Where it was noticed tells nothing, and an outage is noticed by everybody.
    this.stack = String(this);
  }
}

// Next loads this module more than once in one process.
const outage = z.object({ digest: z.literal(outageDigest), mayBeDone: z.boolean() });
// Prisma had no turn for a transaction in time, or ended one that took too long.
const outOfTurn = z.object({ code: z.literal("P2028") });

/** Whether the database could not be used, and whether something may have been written all the same; else null. */
export function outageIn(error: unknown): { mayBeDone: boolean } | null {
  if (outOfTurn.safeParse(error).success) return { mayBeDone: false };
  const found = outage.safeParse(error).data;
  return found ? { mayBeDone: found.mayBeDone } : null;
}
