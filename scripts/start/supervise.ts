/** The supervisor: starts the workers, replaces those that die, and ends when they have. It serves nothing itself. */
import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { relayForgettings } from "@/lib/page-cache/sibling-relay";
import { longestGoodbyeMs } from "@/lib/shutdown";
import { goodbye } from "./goodbye";
import { pauseBefore } from "./pause-before";
import { workerArguments, workerEnvironment } from "./worker-settings";

/** What one worker after the other has. `deaths` are those in a row, without a minute of health between them. */
type Place = { number: number; deaths: number };

const healthyMs = 60_000;
const graceMs = 2_000;

const listening = new WeakSet<Worker>();
let isStopping = false;

/**
 * Runs `count` workers, which are the script `file`, until SIGTERM or SIGINT, and then ends this process. Settles when
 * all of them listen; rejects where one of them ends before.
 */
export async function supervise(file: string, count: number): Promise<void> {
  // Workers take connections themselves. Handed on by this process, a connection hangs whose worker dies meanwhile, and
  // new ones cost half as much again.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: file, args: [], execArgv: workerArguments(process.env) });
  relayForgettings();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
  const places = Array.from({ length: count }, (_, index) => ({ number: index + 1, deaths: 0 }));
  await Promise.all(places.map(occupy));
}

/** Settles when the place's first worker listens. */
function occupy(place: Place): Promise<void> {
  const worker = startWorker(place);
  return new Promise((resolve, reject) => {
    worker.once("listening", () => {
      resolve();
      keepOccupied(place, worker);
    });
    worker.once("exit", (...end) => {
      if (!isStopping) reject(new Error(`${told(place, worker, ...end)} before it could serve.`));
    });
  });
}

function keepOccupied(place: Place, worker: Worker) {
  let health: NodeJS.Timeout | undefined;
  const isWell = () => {
    health = setTimeout(() => Object.assign(place, { deaths: 0 }), healthyMs);
  };
  if (listening.has(worker)) isWell();
  else worker.once("listening", isWell);
  worker.once("exit", (...end) => {
    clearTimeout(health);
    if (!isStopping) replace(place, told(place, worker, ...end));
  });
}

function replace(place: Place, end: string) {
  place.deaths += 1;
  const pauseMs = pauseBefore(place.deaths);
  console.error(`${end}. Another one starts ${pauseMs === 0 ? "at once" : `in ${pauseMs / 1000} s`}.`);
  setTimeout(() => {
    if (!isStopping) keepOccupied(place, startWorker(place));
  }, pauseMs);
}

function startWorker({ number }: Place): Worker {
  const worker = cluster.fork(workerEnvironment(number, process.env));
  worker.once("listening", () => {
    listening.add(worker);
    console.log(`Worker ${number} is process ${worker.process.pid}.`);
  });
  // What cannot be said to a worker that dies need not be said; that it died is told elsewhere.
  worker.on("error", () => undefined);
  return worker;
}

const told = ({ number }: Place, { process: { pid } }: Worker, code: number | null, signal: string | null) =>
  `Worker ${number} (process ${pid}) ended with ${signal ?? `code ${code}`}`;

async function stop() {
  if (isStopping) return;
  isStopping = true;
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
  const gone = workers.filter((worker) => !worker.isDead()).map((worker) => once(worker, "exit"));
  for (const worker of workers) dismiss(worker);
  const late = setTimeout(() => {
    for (const worker of workers) worker.process.kill("SIGKILL");
  }, longestGoodbyeMs + graceMs);
  await Promise.all(gone);
  clearTimeout(late);
  process.exit(0);
}

// One that does not listen yet has nothing to finish, and may not hear yet what is said to it.
function dismiss(worker: Worker) {
  if (listening.has(worker)) worker.send(goodbye, () => undefined);
  else worker.process.kill("SIGTERM");
}
