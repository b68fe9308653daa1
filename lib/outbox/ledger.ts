import "server-only";
import { logEvent } from "@/lib/log/log-event";
import type { Lease } from "./claim";
import type { Result } from "./outcome";
import { isSent, settleEmails } from "./settle";

type Options = { lease: Lease; lanes: number; now: () => Date };

// Milliseconds: nothing beside a conversation with a mail server, and a transaction for each message costs as much as
// sending it.
const patience = 5;

/** Notes results together: lanes that are done at about the same time share a transaction. */
export class Ledger {
  #next: Result[] = [];
  #nextWrite: Promise<void> | null = null;
  #writing: Promise<unknown> = Promise.resolve();
  #isComplete: () => void = () => undefined;

  constructor(private readonly options: Options) {}

  /** Settles when the result is in the database for good. */
  note(result: Result): Promise<void> {
    this.#next.push(result);
    this.#nextWrite ??= this.#writeNext();
    if (this.#next.length >= this.options.lanes) this.#isComplete();
    return this.#nextWrite;
  }

  async #writeNext() {
    await Promise.all([this.#writing, this.#everybody()]);
    const results = this.#next;
    this.#next = [];
    this.#nextWrite = null;
    const written = this.#write(results);
    this.#writing = written.catch(() => undefined);
    return written;
  }

  // What was accepted is one transaction, and the rest another: where one of them fails, the other is not noted twice.
  #write(results: Result[]) {
    const rest = results.filter((result) => !isSent(result));
    return all([this.#settle(results.filter(isSent)), this.#settle(rest)]);
  }

  // What the database refuses of one result must not undo the others.
  async #settle(results: Result[]) {
    if (results.length === 0) return;
    const { lease, now } = this.options;
    const settle = async (some: Result[]) => {
      await settleEmails(lease, some, now());
      for (const result of some) logEvent(`email.${endOf(result)}`, { id: result.id });
    };
    await settle(results).catch(() => all(results.map((result) => settle([result]))));
  }

  // There is nobody else to wait for, or those who are left take longer.
  #everybody(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.#isComplete = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const endOf = (result: Result) => ("outcome" in result ? result.outcome.kind : "cancelled");

/** Waits for all of them, and throws what the first of those that failed says. */
async function all(work: Promise<unknown>[]) {
  const ends = await Promise.allSettled(work);
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
}
