import { type LineProcess, startLineProcess } from "./line-process";

const script = "lib/testing/processes/flush-outbox.ts";

/** A process that sends email, and that is started again where it was killed. */
export class Flusher {
  #process: LineProcess | null = null;
  #wasKilled = false;
  isSending = false;

  constructor(
    private readonly url: string,
    private readonly connections: number,
  ) {}

  /** Sends what is due at that time, however often it is killed meanwhile. */
  async flush(now: Date): Promise<void> {
    try {
      const running = await this.#running();
      this.isSending = true;
      await running.ask(now.toISOString(), "flushed");
      this.isSending = false;
    } catch (error) {
      if (!this.#wasKilled) throw error;
      this.#wasKilled = false;
      await this.flush(now);
    }
  }

  /** In the middle of whatever it does. */
  kill() {
    this.#wasKilled = true;
    this.isSending = false;
    this.#process?.kill();
    this.#process = null;
  }

  end = () => this.#process?.end();

  async #running() {
    if (this.#process) return this.#process;
    const started = startLineProcess(script, [this.url, String(this.connections)]);
    this.#process = started;
    await started.hears("ready");
    return started;
  }
}
