/**
 * The HTTP server before the applications: stored pages and files are answered here, and what Next has no designed answer
 * for. It loads neither Next nor the database, so nothing that they are busy with holds it up.
 */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { env } from "@/lib/env";
import { destination } from "@/lib/log/destination";
import { log } from "@/lib/log/log";
import { isMeasured } from "@/lib/metrics/registry";
import { hearForgettings } from "@/lib/page-cache/fronts";
import { forgetHere } from "@/lib/page-cache/pages";
import { requestId, requestIdHeader } from "@/lib/request/facts";
import { closedHeaders } from "@/lib/web/security-headers";
import { answerPages } from "./answer-page";
import { assetServer } from "./assets";
import { pageFetcher } from "./fetch-page";
import { forwardTo } from "./forward";
import { FrontResponse, note } from "./front-response";
import { inBatches } from "./in-batches";
import { frontLimits } from "./limits";
import { requestLog } from "./log-request";
import { measureFront } from "./measure";
import { type Answered, observer } from "./observe";
import { plainAddress } from "./public-pages";
import { refusal, refusalOf } from "./refusals";
import { refuse } from "./refuse";
import { routesOf } from "./routes";
import type { Sockets } from "./sockets";
import { answerUnreadable } from "./unreadable";

// Node closes what is too slow to begin, or to end: nobody holds a connection by a request that never comes.
const bounds = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5000,
  keepAliveTimeout: 70_000,
};
const mostConnections = 10_000;

const broken = refusal("unexpected", "Something went wrong on our side.");

/**
 * Starts answering on `port` (0: any free one), with the help of the applications that listen at `sockets` and the files
 * of the build in `distDir`; settles when it listens.
 */
export async function startFront(port: number, sockets: Sockets, distDir: string): Promise<Server> {
  hearForgettings(forgetHere);
  const tellers = [
    ...(log.isLevelEnabled("info") ? [requestLog(destination().many)] : []),
    ...(isMeasured ? [measureFront()] : []),
  ];
  const tell = inBatches<Answered>((answered) => {
    for (const teller of tellers) teller(answered);
  });
  const others = answerOthers(distDir, forwardTo(sockets.requests));
  const answer = answerPages(pageFetcher(sockets.pages), others, observer(routesOf(distDir), tell));
  const server = createServer({ ...bounds, ServerResponse: FrontResponse }, answer);
  // `refusalOf` counts headers: Node would leave out those after a number, and say nothing.
  server.maxHeadersCount = 0;
  server.maxConnections = mostConnections;
  server.on("clientError", answerUnreadable);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, resolve));
  return server;
}

function answerOthers(distDir: string, forward: RequestListener): RequestListener {
  const assets = assetServer(distDir);
  const limit = frontLimits();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(closedHeaders)) response.setHeader(name, value);
    nameRequest(request, response);
    if (isAskedWhetherAlive(request)) return sayAlive(response);
    const refusal = refusalOf(request) ?? (await limit(request));
    if (refusal) return refuse(request, response, refusal);
    const plain = plainAddress(request.url ?? "/");
    if (plain) return sendOn(response, plain);
    assets(request, response, () => forward(request, response));
  };
  // What nobody foresaw is the end of one answer, and not of the front.
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error }, "A front could not answer.");
      if (response.headersSent) response.destroy();
      else refuse(request, response, broken);
    });
  };
}

const isAskedWhetherAlive = ({ method, url }: IncomingMessage) =>
  url === "/healthz" && (method === "GET" || method === "HEAD");

// Also where no application lives. On a platform a handler of the same name answers.
function sayAlive(response: ServerResponse) {
  response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end("alive\n");
}

// Whoever reports an error has its id, and so has our log, and that of a proxy which gave it.
function nameRequest({ headers }: IncomingMessage, response: ServerResponse) {
  const given = headers[requestIdHeader];
  const id = requestId(env.TRUST_PROXY > 0 ? given?.toString() : null);
  headers[requestIdHeader] = id;
  response.setHeader("X-Request-Id", id);
  note(response, { requestId: id });
}

function sendOn(response: ServerResponse, location: string) {
  response.writeHead(308, { Location: location, "Cache-Control": "public, max-age=3600" });
  response.end();
}
