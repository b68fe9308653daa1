import path from "node:path";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import { Busy } from "@/lib/errors";
import { onePerProcess } from "@/lib/one-per-process";
import type { Rendered } from "./worker.mjs";

const MAX_WAITING = { write: 50, preview: 10 };
const WAIT_LIMIT_MS = 10_000;
const RUN_LIMIT_MS = 1_000;

type Job = { source: string; idPrefix: string; isPreview?: boolean };

/**
 * Renders in one of at most two worker threads, which do not keep the process alive.
 * Gives null when the text takes more than a second or too much memory. Throws Busy when too many are waiting (for a
 * preview: ten), or its turn does not come in ten seconds; and throws when the worker cannot be started.
 */
export async function renderInWorker({ source, idPrefix, isPreview = false }: Job): Promise<Rendered | null> {
  const pool = onePerProcess("talksMarkdownPool", startPool);
  if (pool.queueSize >= MAX_WAITING[isPreview ? "preview" : "write"]) throw new Busy();

  const patience = new AbortController();
  const { port1: starts, port2: started } = new MessageChannel();
  let timer = setTimeout(() => patience.abort(new Busy()), WAIT_LIMIT_MS);
  starts.once("message", () => {
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(), RUN_LIMIT_MS);
  });

  try {
    const task = { source, idPrefix, started };
    return await pool.run(task, { transferList: [started], signal: patience.signal });
  } catch (error) {
    if (patience.signal.reason instanceof Busy) throw patience.signal.reason;
    if (patience.signal.aborted || isOutOfMemory(error)) return null;
    throw error;
  } finally {
    clearTimeout(timer);
    starts.close();
  }
}

function startPool() {
  const pool = new Piscina({
    filename: path.join(process.cwd(), "lib/markdown/worker.mjs"),
    minThreads: 1, // with none, tasks that wait are forgotten when every thread has been stopped
    maxThreads: 2,
    idleTimeout: 10_000,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 128 },
    recordTiming: false,
  });
  // A worker may answer in the moment in which it is given up. Nobody waits for that, and unheard it would end the process.
  // It is not told of: it holds what somebody wrote. What happens to a task that goes on is told by the task.
  pool.on("error", () => undefined);
  return pool;
}

function isOutOfMemory(error: unknown) {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
