import "server-only";
import { Mutex } from "async-mutex";
import { type Claimed, claimEmails, type Lease, releaseEmails } from "./claim";
import type { Compose, Composition } from "./message";

export type Ready = { email: Claimed; composition: Composition };

type Options = { lease: Lease; compose: Compose; size: number; now: () => Date };

/** Emails claimed and composed a batch at a time, for lanes that each take the next one. */
export class ClaimedQueue {
  #ready: Ready[] = [];
  #refilling = new Mutex();
  #isOver = false;

  constructor(private readonly options: Options) {}

  /** The next email; null where nothing is due, or the queue was closed. */
  async take(): Promise<Ready | null> {
    const next = this.#ready.shift();
    if (next || this.#isOver) return next ?? null;
    await this.#refilling.runExclusive(() => this.#refill());
    return this.#ready.shift() ?? null;
  }

  /** Gives back what nobody has taken, and gives out nothing more. */
  async close() {
    this.#isOver = true;
    await this.#refilling.runExclusive(async () => {
      const ids = this.#ready.splice(0).map(({ email }) => email.id);
      if (ids.length > 0) await releaseEmails(this.options.lease, ids);
    });
  }

  async #refill() {
    if (this.#ready.length > 0 || this.#isOver) return;
    const { lease, compose, size, now } = this.options;
    const claimed = await claimEmails(lease, size, now());
    if (claimed.length === 0) return;
    const compositions = await compose(claimed.map(({ id }) => id));
    this.#ready = claimed.map((email) => ({
      email,
      composition: compositions.get(email.id) ?? { nothing: "There is nothing to say in it." },
    }));
  }
}
