import "server-only";
import { randomUUID } from "node:crypto";
import { type Claimed, type Lease, putBackAbandoned, releaseEmails } from "./claim";
import { ClaimedQueue, type Ready } from "./claimed-queue";
import { Ledger } from "./ledger";
import type { Compose, Composition } from "./message";
import { messageIdOf } from "./message-id";
import type { Outcome, Result } from "./outcome";
import { attemptLimit, type Transport } from "./transport";

export type FlushOptions = {
  compose: Compose;
  /** Null: there is no mail server, and messages are kept in the outbox. */
  transport: Transport | null;
  /** How many are sent at once. */
  lanes: number;
  leaseMilliseconds?: number;
  now?: () => Date;
  /** Stops: what is being sent is sent, the rest waits. */
  signal?: AbortSignal;
};

/** How many emails met which end, and whether the mail server was away. */
export type Tally = Record<Outcome["kind"] | "cancelled", number>;

// SQLite takes about a thousand values in a statement, and composed emails take memory.
const mostAtOnce = 200;

const noTally = (): Tally => ({ sent: 0, kept: 0, deferred: 0, refused: 0, unreachable: 0, cancelled: 0 });

/**
 * Sends what is due, once around: returns when nothing is due any more, the mail server is away, or `signal` says so.
 * Any number of these may run at once, in any number of processes. Each lane has the outcome of a message in the
 * database before it takes the next one: whoever is killed has at most one per lane sent and not noted.
 */
export async function flushOutbox(options: FlushOptions): Promise<Tally> {
  const now = options.now ?? (() => new Date());
  const lease = { owner: randomUUID(), milliseconds: options.leaseMilliseconds ?? 3 * attemptLimit };
  const tally = noTally();
  await putBackAbandoned(now());
  // A person's second email is due only when their first is out, so there may be more after a round.
  while (!options.signal?.aborted && (await sendRound(options, lease, now, tally)) > 0);
  return tally;
}

/** Whether the mail server took nothing at all. One that takes fewer connections than we open is not away. */
export const isAway = ({ unreachable, sent, refused, deferred }: Tally) =>
  unreachable > 0 && sent + refused + deferred === 0;

async function sendRound(
  options: FlushOptions,
  lease: Lease,
  now: () => Date,
  tally: Tally,
): Promise<number> {
  const { compose, lanes } = options;
  const queue = new ClaimedQueue({ lease, compose, size: Math.min(lanes * 40, mostAtOnce), now });
  const ledger = new Ledger({ lease, lanes, now });
  let handled = 0;

  const runLane = async () => {
    for (let next = await queue.take(); next; next = await queue.take()) {
      if (isTooLate(next.email, now())) {
        await releaseEmails(lease, [next.email.id]);
        continue;
      }
      const result = await attempt(next, options.transport, tally);
      await ledger.note(result);
      // This connection is no good; others may be.
      if (isUnreachable(result)) return;
      handled += 1;
      if (options.signal?.aborted) return;
    }
  };
  const running = Array.from({ length: lanes }, runLane);
  try {
    await Promise.all(running);
  } finally {
    await queue.close();
    // Where one lane failed, the others have a message under way still.
    await Promise.allSettled(running);
  }
  return handled;
}

const isUnreachable = (result: Result) => "outcome" in result && result.outcome.kind === "unreachable";

// Another flusher may soon take it.
const isTooLate = ({ leaseUntil }: Claimed, now: Date) => leaseUntil.getTime() - now.getTime() < attemptLimit;

async function attempt(
  { email, composition }: Ready,
  transport: Transport | null,
  tally: Tally,
): Promise<Result> {
  if ("nothing" in composition) {
    tally.cancelled += 1;
    return { id: email.id, nothing: composition.nothing };
  }
  const message = "message" in composition ? composition.message : null;
  const outcome = await outcomeOf(composition, transport, email);
  tally[outcome.kind] += 1;
  return { id: email.id, attempts: email.attempts, readyAt: email.readyAt, message, outcome };
}

type Sayable = Exclude<Composition, { nothing: string }>;

function outcomeOf(
  composition: Sayable,
  transport: Transport | null,
  email: Claimed,
): Promise<Outcome> | Outcome {
  if ("fault" in composition) return { kind: "deferred", response: composition.fault };
  return transport ? transport.send(composition.message, messageIdOf(email)) : { kind: "kept" };
}
