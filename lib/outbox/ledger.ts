import "server-only";
import type { Lease } from "./claim";
import type { Result } from "./outcome";
import { settleEmails } from "./settle";

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
    const { lease, now } = this.options;
    const written = settleEmails(lease, results, now()).catch(() => this.#writeSingly(results));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  // What the database refuses of one result must not undo the others.
  async #writeSingly(results: Result[]) {
    const { lease, now } = this.options;
    const outcomes = await Promise.allSettled(results.map((result) => settleEmails(lease, [result], now())));
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    if (refused) throw refused.reason;
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
