/** The supervisor's part in telling the fronts: it knows which there are. */
import cluster, { type Worker } from "node:cluster";
import { log } from "@/lib/log/log";
import { type FromWorker, isFromWorker, type ToWorker } from "./front-messages";

type Call = { teller: Worker; call: number; waitingFor: Set<Worker> };

/** Hands what a process tells on to all fronts, and answers it when each of them has forgotten, or has died. */
export function relayForgettings() {
  const relay = new Relay();
  cluster.on("message", (worker, message) => isFromWorker(message) && relay.take(worker, message));
  cluster.on("exit", (worker) => relay.lose(worker));
}

class Relay {
  readonly #hearing = new Set<Worker>();
  readonly #calls = new Map<number, Call>();
  #lastCall = 0;

  take(worker: Worker, message: FromWorker) {
    if (message.talks === "hears") this.#hearing.add(worker);
    else if (message.talks === "tell") this.#ask(worker, message);
    else if (message.talks === "forgotten") this.#answered(message.call, worker);
    else this.#drop(worker, message.call);
  }

  lose(worker: Worker) {
    this.#hearing.delete(worker);
    for (const [number, { teller }] of this.#calls) if (teller === worker) this.#calls.delete(number);
    for (const number of [...this.#calls.keys()]) this.#answered(number, worker);
  }

  #ask(teller: Worker, { call, forgettings }: FromWorker & { talks: "tell" }) {
    this.#lastCall += 1;
    const number = this.#lastCall;
    this.#calls.set(number, { teller, call, waitingFor: new Set(this.#hearing) });
    for (const worker of this.#hearing) say(worker, { talks: "forget", call: number, forgettings });
    this.#settle(number);
  }

  #answered(number: number, worker: Worker) {
    this.#calls.get(number)?.waitingFor.delete(worker);
    this.#settle(number);
  }

  #settle(number: number) {
    const known = this.#calls.get(number);
    if (!known || known.waitingFor.size > 0) return;
    this.#calls.delete(number);
    say(known.teller, { talks: "told", call: known.call });
  }

  #drop(teller: Worker, call: number) {
    for (const [number, known] of this.#calls) {
      if (known.teller !== teller || known.call !== call) continue;
      this.#calls.delete(number);
      log.error(`These fronts do not answer: process ${[...known.waitingFor].map(pidOf).join(", ")}.`);
    }
  }
}

const pidOf = (worker: Worker) => worker.process.pid;

// To one that has died meanwhile, nothing need be said.
function say(worker: Worker, message: ToWorker) {
  if (worker.isConnected()) worker.send(message, () => undefined);
}
