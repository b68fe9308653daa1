import type { IncomingMessage, ServerResponse } from "node:http";
import type { Representation, Sendable } from "@/lib/page-cache/sendable";
import { encodingFor } from "./encodings";
import type { Wanted } from "./wanted";

type Answer = {
  status: number;
  body: Sendable;
  wanted: Wanted;
  /** Hears what was sent: the status, and how many bytes of a body. */
  onSent?: (status: number, bytes: number) => void;
};

/** Answers with a body in an encoding that the client takes; 304 where it has that already, no body to a HEAD. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer) {
  const made = answer.body.in(encodingFor(answer.wanted.encodings));
  if (made instanceof Promise)
    return made.then((later) => write(request, response, answer, later)).catch(() => response.destroy());
  return write(request, response, answer, made);
}

function write(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, wanted: { condition }, onSent }: Answer,
  made: Representation,
) {
  if (condition !== null && status === 200 && matches(condition, made.etag)) {
    response.writeHead(304, made.headersOf304);
    response.end();
    onSent?.(304, 0);
    return;
  }
  response.writeHead(status, made.headers);
  response.end(method === "HEAD" ? undefined : made.body);
  onSent?.(status, method === "HEAD" ? 0 : made.body.length);
}

// RFC 9110, section 13.1.2: a weak comparison, with any of a list. A proxy that compresses makes our tags weak.
function matches(condition: string, etag: string): boolean {
  if (condition === etag) return true;
  return condition.split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*");
}
