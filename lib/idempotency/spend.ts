/** How the key of a request is spent in the transaction that carries it out: both happen, or neither. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Tx } from "@/lib/db/client";
import { Conflict } from "@/lib/errors";
import { onePerProcess } from "@/lib/one-per-process";

/** A request with a key, under way since `begunAt`. */
export type UnderWay = { owner: string; key: string; begunAt: Date; isSpent: boolean };

/** In place of a status: it is done, and its answer is not kept (yet). */
export const carriedOut = 0;

export const GIVEN_UP = "This took too long, and was begun anew under the same key.";

const underWay = onePerProcess("talksUnderWay", () => new AsyncLocalStorage<UnderWay>());

/** Runs `work` as what a request with a key asks for. */
export const underKey = <T>(request: UnderWay, work: () => T): T => underWay.run(request, work);

/**
 * Spends the present request's key, where it has one, as a part of the transaction that carries the request out. Throws
 * Conflict where somebody else has taken the request over meanwhile.
 */
export async function spendKey(tx: Tx) {
  const request = underWay.getStore();
  if (!request || request.isSpent) return;
  const { owner, key, begunAt } = request;
  const where = { owner, key, status: null, createdAt: begunAt };
  const { count } = await tx.idempotentAnswer.updateMany({ where, data: { status: carriedOut } });
  if (count === 0) throw new Conflict(GIVEN_UP);
  request.isSpent = true;
}
