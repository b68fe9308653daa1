import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { destination } from "@/lib/log/destination";
import { logLevel } from "@/lib/log/log";
import { makePlainLog } from "@/lib/log/make-log";
import { scrub } from "@/lib/log/scrub";
import type { Answered } from "./observe";

const longestPath = 200;
const mostKept = 1000;

const requests = makePlainLog(logLevel, destination());
// What is asked for again and again is put into JSON once.
const known = new LRUCache<string, Logger>({ max: mostKept });

/** Writes the one line that the log has for a request: no address, no browser, no query, and no referrer. */
export function logRequest(answered: Answered) {
  if (!requests.isLevelEnabled("info")) return;
  const { milliseconds, bytes, status, isComplete, requestId } = answered;
  const line = lineOf(answered);
  const ms = Math.round(milliseconds * 100) / 100;
  if (requestId === null && isComplete) return line.info({ status, ms, bytes });
  line.info({ status, ms, bytes, ...(requestId && { requestId }), ...(!isComplete && { aborted: true }) });
}

function lineOf(answered: Answered): Logger {
  const { method, place, source } = answered;
  const key = `${source} ${method} ${place.path ?? place.route}`;
  const before = known.get(key);
  if (before) return before;
  const line = requests.child(fieldsOf(answered));
  known.set(key, line);
  return line;
}

const fieldsOf = ({ method, place: { route, path }, source }: Answered) => ({
  method,
  route,
  ...(path !== null && { path: scrub(path.slice(0, 2 * longestPath)).slice(0, longestPath) }),
  source,
});
