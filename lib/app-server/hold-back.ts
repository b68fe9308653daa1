import type { ServerResponse } from "node:http";

type WriteHead = (status: number, ...rest: unknown[]) => ServerResponse;
type Chunk = string | Uint8Array;
/** An answer, complete. */
export type Whole = { status: number; body: Buffer };

/** Keeps an answer until it is complete, and sends what `complete` makes of it. */
export function holdBack(response: ServerResponse, complete: (answer: Whole) => Whole) {
  const writeHead = response.writeHead.bind(response) as WriteHead;
  const end = response.end.bind(response) as (body: Chunk) => ServerResponse;
  const chunks: Chunk[] = [];
  let rest: unknown[] = [];

  const deferHead: WriteHead = (status, ...headers) => {
    response.statusCode = status;
    rest = headers;
    return response;
  };
  // Next ends its answer to a HEAD with null.
  const finish = (chunk?: Chunk | (() => void) | null) => {
    if (chunk && typeof chunk !== "function") chunks.push(chunk);
    const held = Buffer.concat(chunks.map((part) => Buffer.from(part as Uint8Array)));
    const { status, body } = complete({ status: response.statusCode, body: held });
    const isChanged = body !== held;
    if (isChanged && response.hasHeader("content-length")) response.setHeader("content-length", body.length);
    Object.assign(response, { writeHead });
    response.statusCode = status;
    writeHead(status, ...rest);
    return end(body);
  };
  Object.assign(response, {
    writeHead: deferHead,
    flushHeaders: () => undefined,
    write: (chunk: Chunk) => chunks.push(chunk) > 0,
    end: finish,
  });
}
