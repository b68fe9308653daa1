import type { IncomingMessage, ServerResponse } from "node:http";
import { FrontResponse, type Source } from "./front-response";
import type { Place } from "./routes";

/** What is told of an answered request. */
export type Answered = {
  method: string;
  place: Place;
  source: Source;
  /** As `Date.now()` tells it. */
  at: number;
  status: number;
  /** From the request's headers to the answer's last byte; of a page in memory, to when it was handed over. */
  milliseconds: number;
  /** Of the body; where nobody says how long it is, all that was sent. */
  bytes: number;
  /** Null where the answer came from memory. */
  requestId: string | null;
  /** Whether a public page was asked for. */
  isPage: boolean;
  /** False where the client went away before. */
  isComplete: boolean;
};

/** Hears of requests, and tells of each when it is answered. */
export type Observer = {
  /** A page from memory answers; gives what has to hear what was sent. */
  hit: (request: IncomingMessage, path: string) => (status: number, bytes: number) => void;
  /** Anything else does. */
  watch: (request: IncomingMessage, response: ServerResponse, isPage: boolean) => void;
};

/** `placeOf` gives the route of a path. */
export function observer(placeOf: (path: string) => Place, tell: (answered: Answered) => void): Observer {
  return {
    hit: ({ method = "" }, path) => {
      const began = performance.now();
      return (status, bytes) =>
        tell({
          method,
          place: placeOf(path),
          source: "stored",
          at: Date.now(),
          status,
          milliseconds: performance.now() - began,
          bytes,
          requestId: null,
          isPage: true,
          isComplete: true,
        });
    },
    watch: ({ method = "", url = "/", socket }, response, isPage) => {
      const began = performance.now();
      const sentBefore = socket.bytesWritten;
      response.once("close", () => {
        const length = response.getHeader("content-length");
        tell({
          method,
          place: placeOf(pathOf(url)),
          ...(response instanceof FrontResponse ? response.origin : unknown),
          at: Date.now(),
          status: response.statusCode,
          isPage,
          milliseconds: performance.now() - began,
          bytes: length === undefined ? socket.bytesWritten - sentBefore : Number(length),
          isComplete: response.writableFinished,
        });
      });
    },
  };
}

const unknown = { source: "front", requestId: null } as const;

function pathOf(url: string): string {
  const end = url.indexOf("?");
  return end < 0 ? url : url.slice(0, end);
}
