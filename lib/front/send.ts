import type { IncomingMessage, ServerResponse } from "node:http";
import type { Representation, Sendable } from "@/lib/page-cache/sendable";
import { encodingFor } from "./encodings";

/** Answers with a body in an encoding that the client takes; 304 where it has that already, no body to a HEAD. */
export function send(request: IncomingMessage, response: ServerResponse, status: number, body: Sendable) {
  const made = body.in(encodingFor(request.headers["accept-encoding"] as string | undefined));
  if (made instanceof Promise) return made.then((later) => write(request, response, status, later));
  return write(request, response, status, made);
}

function write(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  status: number,
  made: Representation,
) {
  const condition = headers["if-none-match"];
  if (condition !== undefined && status === 200 && matches(condition, made.etag)) {
    response.writeHead(304, made.headersOf304);
    response.end();
    return;
  }
  response.writeHead(status, made.headers);
  response.end(method === "HEAD" ? undefined : made.body);
}

// RFC 9110, section 13.1.2: a weak comparison, with any of a list. A proxy that compresses makes our tags weak.
function matches(condition: string, etag: string): boolean {
  if (condition === etag) return true;
  return condition.split(",").some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*");
}
