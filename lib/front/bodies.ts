import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
const most = 64 * megabyte;
const mostForLong = 56 * megabyte;
const longestShort = 64 * kilobyte;

/**
 * Gives what reads the body of a request whole, into memory that all requests of a front share: 64 MB, of which 8 are
 * kept for bodies of up to 64 KB, so that photos crowd out no comments. It is lent until an application begins to answer,
 * or nobody waits for that any more; then the body is gone. Null: there is no room, or nobody is there any more. Rejects where the body breaks off.
 */
export function bodyReader() {
  let lent = 0;

  /** Calls `end` when the memory was given back; false: there is none, or nobody to lend it to. */
  function lend(bytes: number, response: ServerResponse, end: () => void): boolean {
    if (response.closed || lent + bytes > (bytes > longestShort ? mostForLong : most)) return false;
    lent += bytes;
    const giveBack = () => {
      response.off("pipe", giveBack).off("close", giveBack);
      lent -= bytes;
      end();
    };
    response.once("pipe", giveBack).once("close", giveBack);
    return true;
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<Buffer[] | null> => {
    // `refusalOf` has seen to it that a body says how long it is.
    const length = Number(request.headers["content-length"] ?? 0);
    if (length === 0) return [];
    // Of requests that come at once over one connection, each waits for its turn: only then does its answer hear when the client goes.
    if (!response.socket) await once(response, "socket");
    const body: Buffer[] = [];
    if (!lend(length, response, () => body.splice(0))) return null;
    const whole = await readInto(Buffer.alloc(length), request);
    if (response.closed) return null;
    body.push(whole);
    return body;
  };
}

// Chunks are not collected: one of a single byte takes many.
async function readInto(body: Buffer, request: IncomingMessage): Promise<Buffer> {
  let length = 0;
  for await (const chunk of request) length += chunk.copy(body, length);
  return body;
}
