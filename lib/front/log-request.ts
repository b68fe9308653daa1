import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { log } from "@/lib/log/log";
import { scrub } from "@/lib/log/scrub";
import type { Answered } from "./observe";

const longestPath = 200;
const mostKept = 1000;

// What is asked for again and again is put into JSON once. These lines have no fields but ours: nothing to leave out.
const requests = log.child({}, { redact: [] });
const known = new LRUCache<string, Logger>({ max: mostKept });

/** Writes the one line that the log has for a request: no address, no browser, no query, and no referrer. */
export function logRequest({ milliseconds, bytes, status, isComplete, requestId, ...request }: Answered) {
  lineOf(request).info({
    status,
    ms: Math.round(milliseconds * 100) / 100,
    bytes,
    ...(requestId !== null && { requestId }),
    ...(!isComplete && { aborted: true }),
  });
}

type Request = Pick<Answered, "method" | "place" | "source">;

function lineOf({ method, place, source }: Request): Logger {
  const key = `${source} ${method} ${place.path ?? place.route}`;
  const line = known.get(key) ?? requests.child(fieldsOf({ method, place, source }));
  known.set(key, line);
  return line;
}

const fieldsOf = ({ method, place: { route, path }, source }: Request) => ({
  method,
  route,
  ...(path !== null && { path: scrub(path).slice(0, longestPath) }),
  source,
});
