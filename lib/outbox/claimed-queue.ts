import "server-only";
import { type Claimed, claimEmails, type Lease, releaseEmails } from "./claim";
import type { Compose, Composition } from "./message";
import { explain } from "./smtp-error";

export type Ready = { email: Claimed; composition: Composition };

type Options = { lease: Lease; compose: Compose; size: number; now: () => Date };

/** Emails claimed and composed a batch at a time, for lanes that each take the next one: the next batch while they send. */
export class ClaimedQueue {
  #ready: Ready[] = [];
  #refill: Promise<void> | null = null;
  #isDry = false;

  constructor(private readonly options: Options) {}

  /** The next email; null where nothing is due, or the queue was closed. */
  async take(): Promise<Ready | null> {
    if (this.#ready.length <= this.options.size / 2) this.#startRefill();
    if (this.#ready.length === 0) await this.#refill;
    return this.#ready.shift() ?? null;
  }

  /** Gives back what nobody has taken, and gives out nothing more. */
  async close() {
    this.#isDry = true;
    await this.#refill?.catch(() => undefined);
    await releaseEmails(this.options.lease, this.#ready.splice(0).map(idOf));
  }

  #startRefill() {
    if (this.#isDry || this.#refill) return;
    const refill = this.#fetchBatch();
    this.#refill = refill;
    // A failure is told to whoever waits for the batch.
    refill.then(
      () => {
        this.#refill = null;
      },
      () => undefined,
    );
  }

  async #fetchBatch() {
    const { lease, size, now } = this.options;
    const claimed = await claimEmails(lease, size, now());
    if (claimed.length < size) this.#isDry = true;
    if (claimed.length > 0) this.#ready.push(...(await this.#compose(claimed)));
  }

  async #compose(claimed: Claimed[]): Promise<Ready[]> {
    const ids = claimed.map(({ id }) => id);
    try {
      const compositions = await composeAll(this.options.compose, ids);
      return claimed.map((email) => ({ email, composition: compositions.get(email.id) ?? nothing }));
    } catch (error) {
      await releaseEmails(this.options.lease, ids);
      throw error;
    }
  }
}

/** One that cannot be written must not keep the others waiting. Throws where none of them can. */
async function composeAll(compose: Compose, ids: number[]): Promise<Map<number, Composition>> {
  try {
    return await compose(ids);
  } catch (error) {
    const compositions = new Map<number, Composition>();
    for (const id of ids) compositions.set(id, await composeOne(compose, id));
    if ([...compositions.values()].every((composition) => "fault" in composition)) throw error;
    return compositions;
  }
}

const composeOne = (compose: Compose, id: number): Promise<Composition> =>
  compose([id]).then(
    (compositions) => compositions.get(id) ?? nothing,
    (error: unknown) => ({ fault: explain(error) }),
  );

const nothing: Composition = { nothing: "There is nothing to say in it." };
const idOf = ({ email }: Ready) => email.id;
