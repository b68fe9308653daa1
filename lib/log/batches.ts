import type { DestinationStream } from "pino";

const longestWaitMs = 100;
// The rest is for letters of several bytes.
const share = 0.9;

/** Takes what it is given, and writes it when it is told to. */
type Next = DestinationStream & { flush: () => void };

/** Hands lines on several at a time: together hardly more than `mostBytes`, and within a tenth of a second. */
export class Batches implements DestinationStream {
  #batch = "";
  readonly #next: Next;
  readonly #longest: number;
  #turn: NodeJS.Immediate | null = null;

  constructor(next: Next, mostBytes: number) {
    this.#next = next;
    this.#longest = share * mostBytes;
    setInterval(() => this.#flush(), longestWaitMs).unref();
  }

  write(line: string) {
    if (this.#batch.length + line.length > this.#longest) this.#flush();
    this.#batch += line;
  }

  /** For what must not be lost: it is handed on, with all before it, as soon as this turn of the event loop ends. */
  writeSoon(line: string) {
    this.write(line);
    this.#turn ??= setImmediate(() => {
      this.#turn = null;
      this.#flush();
    });
  }

  /** Takes what is not handed on yet. */
  take(): string {
    const batch = this.#batch;
    this.#batch = "";
    return batch;
  }

  #flush() {
    const batch = this.take();
    if (batch !== "") this.#next.write(batch);
    this.#next.flush();
  }
}
