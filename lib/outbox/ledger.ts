import "server-only";
import type { Lease } from "./claim";
import type { Result } from "./outcome";
import { settleEmails } from "./settle";

/** Notes results together: those that come while others are being written share the next transaction. */
export class Ledger {
  #next: Result[] = [];
  #writing: Promise<void> = Promise.resolve();
  #nextWrite: Promise<void> | null = null;

  constructor(
    private readonly lease: Lease,
    private readonly now: () => Date,
  ) {}

  /** Settles when the result is in the database for good. */
  note(result: Result): Promise<void> {
    this.#next.push(result);
    this.#nextWrite ??= this.#writing.catch(() => undefined).then(() => this.#write());
    return this.#nextWrite;
  }

  #write(): Promise<void> {
    const results = this.#next;
    this.#next = [];
    this.#nextWrite = null;
    this.#writing = settleEmails(this.lease, results, this.now());
    return this.#writing;
  }
}
