/** The supervisor: starts the processes that serve, replaces those that die, and ends when they have. It serves nothing itself. */
import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { log } from "@/lib/log/log";
import { relayForgettings } from "@/lib/page-cache/front-relay";
import { longestGoodbyeMs } from "@/lib/shutdown";
import { goodbye, ready } from "./messages";
import { pauseBefore } from "./pause-before";
import { type Kind, processArguments, processEnvironment } from "./process-settings";

/** What one process after the other has. `deaths` are those in a row, without a minute of health between them. */
type Place = { kind: Kind; number: number; deaths: number };

const healthyMs = 60_000;
const graceMs = 2_000;

const files: Partial<Record<Kind, string>> = {};
const kinds = new WeakMap<Worker, Kind>();
const serving = new WeakSet<Worker>();
const sockets = mkdtempSync(join(tmpdir(), "talks-"));
let isStopping = false;

process.once("exit", () => rmSync(sockets, { recursive: true, force: true }));

/**
 * Runs `count` applications and as many fronts, which are the scripts `scripts`, until SIGTERM or SIGINT, and then ends
 * this process. Settles when all of them serve; rejects where one of them ends before.
 */
export async function supervise(scripts: Record<Kind, string>, count: number): Promise<void> {
  Object.assign(files, scripts);
  // They take connections themselves. Handed on by this process, a connection hangs whose process dies meanwhile, and new
  // ones cost half as much again.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  relayForgettings();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop(0));
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error) => {
      log.fatal({ err: error }, `Nobody caught an error (${event}): everything ends.`);
      stop(1);
    });
  }
  for (const kind of ["application", "front"] as const) await Promise.all(places(kind, count).map(occupy));
}

const places = (kind: Kind, count: number): Place[] =>
  Array.from({ length: count }, (_, index) => ({ kind, number: index + 1, deaths: 0 }));

/** Settles when the place's first process serves. */
function occupy(place: Place): Promise<void> {
  const worker = startProcess(place);
  return new Promise((resolve, reject) => {
    whenServing(worker, () => {
      resolve();
      keepOccupied(place, worker);
    });
    worker.once("exit", (...end) => {
      if (!serving.has(worker) && !isStopping)
        reject(new Error(`${told(place, worker, ...end)} before it could serve.`));
    });
  });
}

function keepOccupied(place: Place, worker: Worker) {
  let health: NodeJS.Timeout | undefined;
  const isWell = () => {
    health = setTimeout(() => Object.assign(place, { deaths: 0 }), healthyMs);
  };
  if (serving.has(worker)) isWell();
  else whenServing(worker, isWell);
  worker.once("exit", (...end) => {
    clearTimeout(health);
    if (!isStopping) replace(place, told(place, worker, ...end));
  });
}

function replace(place: Place, end: string) {
  place.deaths += 1;
  const pauseMs = pauseBefore(place.deaths);
  const when = pauseMs === 0 ? "at once" : `in ${pauseMs / 1000} s`;
  log.error({ event: "process.replace", place: nameOf(place) }, `${end}. Another one starts ${when}.`);
  setTimeout(() => {
    if (!isStopping) keepOccupied(place, startProcess(place));
  }, pauseMs);
}

function startProcess(place: Place): Worker {
  const { kind, number } = place;
  // They hold for the next fork.
  cluster.setupPrimary({ exec: files[kind], args: [], execArgv: processArguments(kind, process.env) });
  const worker = cluster.fork({ ...processEnvironment(kind, number, process.env), TALKS_SOCKETS: sockets });
  kinds.set(worker, kind);
  whenServing(worker, () => {
    serving.add(worker);
    log.info(`${nameOf(place)} is process ${worker.process.pid}.`);
  });
  // What cannot be said to a process that dies need not be said; that it died is told elsewhere.
  worker.on("error", () => undefined);
  return worker;
}

function whenServing(worker: Worker, then: () => void) {
  worker.on("message", (message) => message === ready && then());
}

const nameOf = ({ kind, number }: Place) => `${kind === "front" ? "Front" : "Application"} ${number}`;

const told = (place: Place, { process: { pid } }: Worker, code: number | null, signal: string | null) =>
  `${nameOf(place)} (process ${pid}) ended with ${signal ?? `code ${code}`}`;

async function stop(code: number) {
  if (isStopping) return;
  isStopping = true;
  // Fronts need the applications to finish what they have begun.
  await dismiss("front");
  await dismiss("application");
  process.exit(code);
}

/** Settles when all processes of a kind have ended. */
async function dismiss(kind: Kind) {
  const workers = Object.values(cluster.workers ?? {})
    .filter((worker) => worker !== undefined)
    .filter((worker) => kinds.get(worker) === kind && !worker.isDead());
  const gone = workers.map((worker) => once(worker, "exit"));
  for (const worker of workers) sayGoodbye(worker);
  const late = setTimeout(() => kill(workers), longestGoodbyeMs + graceMs);
  await Promise.all(gone);
  clearTimeout(late);
}

// One that does not serve yet has nothing to finish, and may not hear yet what is said to it.
function sayGoodbye(worker: Worker) {
  if (serving.has(worker)) worker.send(goodbye, () => undefined);
  else kill([worker]);
}

function kill(workers: Worker[]) {
  for (const worker of workers) worker.process.kill("SIGKILL");
}
