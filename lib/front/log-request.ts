import { LRUCache } from "lru-cache";
import type { DestinationStream } from "pino";
import { timeField } from "@/lib/log/clock";
import { scrub } from "@/lib/log/scrub";
import type { Answered } from "./observe";

const longestPath = 200;
const mostKept = 1000;

/**
 * Gives what writes the one line that the log has for a request, as pino writes others: no address, no browser, no query,
 * and no referrer. There are many of these lines, so what is the same in each that tells of a page is put into JSON once.
 */
export function requestLog(destination: DestinationStream): (answered: Answered) => void {
  const known = new LRUCache<string, string>({ max: mostKept });

  function constantsOf(answered: Answered): string {
    const { method, place, source } = answered;
    const key = `${source} ${method} ${place.path ?? place.route}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = JSON.stringify(fieldsOf(answered)).slice(1, -1);
    known.set(key, made);
    return made;
  }

  return (answered) => {
    const { at, milliseconds, bytes, status, requestId, isComplete } = answered;
    const ms = Math.round(milliseconds * 100) / 100;
    const id = requestId === null ? "" : `,"requestId":${JSON.stringify(requestId)}`;
    const end = `${id}${isComplete ? "" : ',"aborted":true'}}\n`;
    const numbers = `"status":${status},"ms":${ms},"bytes":${bytes}`;
    destination.write(`{"level":"info"${timeField(at)},${constantsOf(answered)},${numbers}${end}`);
  };
}

const fieldsOf = ({ method, place: { route, path }, source }: Answered) => ({
  process: process.env.TALKS_PROCESS,
  pid: process.pid,
  method,
  route,
  ...(path !== null && { path: scrub(path.slice(0, 2 * longestPath)).slice(0, longestPath) }),
  source,
});
