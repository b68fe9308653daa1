import { createRequire } from "node:module";
import pino, { type DestinationStream } from "pino";
import { Batches } from "./batches";

/** Whether this process is a server: it writes to standard output. A command's output is its own, so it writes to standard error. */
export const isServer = process.env.TALKS_SERVER === "1" || process.env.NEXT_RUNTIME !== undefined;

const mostWaiting = 4 * 1024 ** 2;
// POSIX (PIPE_BUF): what is not longer is not mixed up with what other processes write into the same pipe.
const longestWrite = 4096;

// One for each process: Next may load this module more than once.
const shared = globalThis as typeof globalThis & { talksLogDestination?: DestinationStream };

/** Where this process writes its log. Readable to people where it is developed. */
export function destination(): DestinationStream {
  shared.talksLogDestination ??= open();
  return shared.talksLogDestination;
}

function open(): DestinationStream {
  if (process.env.NODE_ENV === "development") return pretty();
  return isServer ? behind() : pino.destination({ fd: 2, sync: true });
}

function pretty(): DestinationStream {
  const open: typeof import("pino-pretty") = createRequire(import.meta.url)("pino-pretty");
  return open({ destination: 1, sync: true, ignore: "pid,process" });
}

// What is not written yet follows as the process ends, unless it is killed. Where nobody reads, lines are lost before memory is.
function behind(): DestinationStream {
  const opened: { batches?: Batches } = {};
  // Before the stream's own listener, which writes at once what it was given.
  process.once("exit", () => opened.batches?.end());
  const limits = { minLength: longestWrite - 1, maxWrite: longestWrite, maxLength: mostWaiting };
  opened.batches = new Batches(pino.destination({ fd: 1, sync: false, ...limits }));
  return opened.batches;
}
