/** HTTP servers of a test, and what a client sees of them that hides nothing. */
import { mkdtempSync, rmSync } from "node:fs";
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type RequestOptions,
  request,
  type Server,
} from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";

/** Where it listens, as `request` takes it. */
type Address = { socketPath: string } | { host: string; port: number };
type Serving = Address & { server: Server; [Symbol.asyncDispose]: () => Promise<void> };

/** What a server says. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** A path for a Unix domain socket, where nobody listens yet. */
export const newSocketPath = () => join(mkdtempSync(join(tmpdir(), "talks-socket-")), "socket");

/** Serves on a Unix domain socket until it is disposed of, which cuts all connections. */
export async function serveOnSocket(answer: RequestListener, socketPath = newSocketPath()) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  const end = async () => {
    await close(server);
    rmSync(dirname(socketPath), { recursive: true, force: true });
  };
  return { socketPath, server, [Symbol.asyncDispose]: end } satisfies Serving;
}

/** Serves on a free port of this machine until it is disposed of, which cuts all connections. */
export async function serveOnPort(answer: RequestListener) {
  const host = "127.0.0.1";
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return { host, port, server, [Symbol.asyncDispose]: () => close(server) } satisfies Serving;
}

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}

/** Begins a request. `answer` rejects where the connection breaks before the answer is complete. */
export function startAsking(where: RequestOptions) {
  const asked = request({ agent: false, ...where });
  const answer = new Promise<Answer>((resolve, reject) => {
    asked.once("error", reject).once("response", (response) => {
      const { statusCode = 0, headers } = response;
      text(response).then((body) => resolve({ status: statusCode, headers, body }), reject);
    });
  });
  // Whoever breaks it off does not wait for it.
  answer.catch(() => undefined);
  return { asked, answer };
}

/** Asks, with a body where one is given; settles with the whole answer. */
export function ask(where: RequestOptions, body?: string): Promise<Answer> {
  const { asked, answer } = startAsking(where);
  asked.end(body);
  return answer;
}
