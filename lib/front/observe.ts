import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { FrontResponse, type Source } from "./front-response";
import type { Place } from "./routes";

/** What is told of an answered request. */
export type Answered = {
  method: string;
  place: Place;
  source: Source;
  status: number;
  /** From the request's headers to the last byte handed over. */
  milliseconds: number;
  /** Sent, with the headers. */
  bytes: number;
  requestId: string | null;
  /** Whether all of it was sent, or its client went away. */
  isComplete: boolean;
};

type Tell = (answered: Answered) => void;

/** Tells of each request when it is answered, or its client has gone. `placeOf` gives the route of a path. */
export function observed(
  answer: RequestListener,
  placeOf: (path: string) => Place,
  tell: Tell,
): RequestListener {
  return (request, response) => {
    const began = performance.now();
    const { socket, url = "/" } = request;
    const sentBefore = socket.bytesWritten;
    response.once("close", () => {
      const milliseconds = performance.now() - began;
      const bytes = socket.bytesWritten - sentBefore;
      tell({ ...told(request, response), place: placeOf(pathOf(url)), milliseconds, bytes });
    });
    answer(request, response);
  };
}

const told = ({ method = "" }: IncomingMessage, response: ServerResponse) => ({
  method,
  status: response.statusCode,
  isComplete: response.writableFinished,
  source: response instanceof FrontResponse ? response.source : ("front" as const),
  requestId: response instanceof FrontResponse ? response.requestId : null,
});

function pathOf(url: string): string {
  const end = url.indexOf("?");
  return end < 0 ? url : url.slice(0, end);
}
