/**
 * The log of this process. Servers write to standard output; the command line writes warnings to standard error, because
 * its output is its own.
 */
import { createRequire } from "node:module";
import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "@/lib/env";
import { makeLog } from "./make-log";

// Next may load this module more than once.
const shared = globalThis as typeof globalThis & { talksLog?: Logger };
shared.talksLog ??= openLog();

export const log = shared.talksLog;

function openLog(): Logger {
  const isServer = process.env.TALKS_SERVER === "1" || process.env.NEXT_RUNTIME !== undefined;
  const level = env.LOG_LEVEL ?? (isServer ? "info" : "warn");
  return makeLog(level, process.env.NODE_ENV === "development" ? pretty() : lines(isServer ? 1 : 2));
}

function pretty(): DestinationStream {
  const open: typeof import("pino-pretty") = createRequire(import.meta.url)("pino-pretty");
  return open({ destination: 1, sync: true, ignore: "pid,process" });
}

// A server writes behind, by and by: what it has not written yet follows as it ends, but for a kill. Writes of at most 4 KB
// into one pipe are not mixed up with those of other processes (POSIX, PIPE_BUF), and where nobody reads, lines are lost
// before memory is.
function lines(fd: number): DestinationStream {
  if (fd === 2) return pino.destination({ fd, sync: true });
  const behind = {
    sync: false,
    minLength: 2048,
    maxWrite: 4096,
    maxLength: 4 * 1024 ** 2,
    periodicFlush: 100,
  };
  return pino.destination({ fd, ...behind });
}
