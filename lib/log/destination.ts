import { fstatSync } from "node:fs";
import { createRequire } from "node:module";
import pino, { type DestinationStream } from "pino";
import { onePerProcess } from "@/lib/one-per-process";
import { Batches } from "./batches";
import { writeRest } from "./write-rest";

/** Whether this process is a server: it writes to standard output. A command's output is its own, so it writes to standard error. */
export const isServer = process.env.TALKS_SERVER === "1" || process.env.NEXT_RUNTIME !== undefined;

const mostWaiting = 4 * 1024 ** 2;
// POSIX (PIPE_BUF): what is not longer is not mixed up with what other processes write into the same pipe. Files and
// sockets, as journald's, take more of it at once; and each write costs as much as answering four pages.
const longestWrite = { pipe: 4096, other: 32 * 1024 };

/** Where a process writes its log: lines of which there are many, and all others. */
type Destination = { many: DestinationStream; others: DestinationStream };

/** Where this process writes its log. Readable to people where it is developed. */
export const destination = (): Destination => onePerProcess("talksLogDestination", open);

function open(): Destination {
  if (process.env.NODE_ENV === "development") return both(pretty());
  return isServer ? behind() : both(pino.destination({ fd: 2, sync: true }));
}

const both = (stream: DestinationStream): Destination => ({ many: stream, others: stream });

function pretty(): DestinationStream {
  const open: typeof import("pino-pretty") = createRequire(import.meta.url)("pino-pretty");
  return open({ destination: 1, sync: true, ignore: "pid,process" });
}

// What is not written yet follows as the process ends, unless it is killed. Where nobody reads, lines are lost before memory is.
function behind(): Destination {
  const opened: { end?: () => void } = {};
  // Before the stream's own listener, which would try for ever where nobody reads.
  process.once("exit", () => opened.end?.());
  const most = fstatSync(1).isFIFO() ? longestWrite.pipe : longestWrite.other;
  const limits = { minLength: most - 1, maxWrite: most, maxLength: mostWaiting };
  const stream = pino.destination({ fd: 1, sync: false, ...limits });
  const batches = new Batches(stream, most);
  opened.end = () => writeRest(1, waitingIn(stream) + batches.take());
  return { many: batches, others: { write: (line) => batches.writeSoon(line) } };
}

type Stream = ReturnType<typeof pino.destination>;

/** Takes from a stream what it has not begun to write; it is left with nothing to write itself. */
function waitingIn(stream: Stream): string {
  const { _writing, _writingBuf, _bufs } = stream as unknown as Waiting;
  stream.flushSync = () => undefined;
  return [_writing ? "" : _writingBuf, ..._bufs].join("");
}

// What sonic-boom calls its own, in the version that the lockfile holds.
type Waiting = { _writing: boolean; _writingBuf: string; _bufs: string[] };
