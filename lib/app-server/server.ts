/** The HTTP servers around Next, which only the fronts (`lib/front`) reach: one for requests, one for pages to be kept. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import compression from "compression";
import next from "next";
import { publicPath } from "@/lib/front/public-pages";
import { isNoPage } from "@/lib/front/refusals";
import type { Sockets } from "@/lib/front/sockets";
import { pack } from "@/lib/page-cache/rendered";
import { requestIdHeader, withRequestFacts } from "@/lib/request/facts";
import { type Answer, withAnswer } from "@/lib/web/answer-status";
import { dressAnswer } from "./dress-answer";
import { fetchHeaders } from "./fetch-headers";
import { type Handle, pageRenderer } from "./render";
import { inTurn, newTurns } from "./turns";

type Renderer = ReturnType<typeof pageRenderer>;
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

// More of them wait in the kernel than a front has connections; Linux allows up to 4096.
const backlog = 4096;

/** Starts serving an existing build, whose public address is at `port` of this machine; settles when it listens. */
export async function startAppServers(port: number, sockets: Sockets): Promise<Server[]> {
  // Next has to know the real port, or the redirects of its actions fetch another one.
  const app = next({ dev: false, hostname: "localhost", port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const renderer = pageRenderer(handle);
  const turns = newTurns();
  return Promise.all([
    listen(inTurn(turns.page, answerFronts(renderer)), sockets.pages),
    listen(inTurn(turns.request, answerRequests(handle, renderer)), sockets.requests),
  ]);
}

function listen(answer: RequestListener, path: string): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen({ path, backlog }, () => resolve(server));
  });
}

const answerFronts =
  ({ render }: Renderer): RequestListener =>
  ({ url = "/", headers }, response) => {
    render(url, String(headers[requestIdHeader])).then(
      (page) => response.end(pack(page)),
      (error) => response.destroy(error),
    );
  };

function answerRequests(handle: Handle, { takeNote }: Renderer): RequestListener {
  // The types are Express's, but it asks for no more than Node's own request and response.
  const compress = compression() as unknown as Middleware;
  return (request, response) =>
    compress(request, response, () => {
      const answer: Answer = {};
      dressAnswer(request, response, answer);
      // Next redirects whoever says to be its client router, also from where no page is.
      if (isNoPage(request)) delete request.headers.rsc;
      // Next would take a nonce from there, and put it into the page.
      delete request.headers["content-security-policy"];
      delete request.headers["content-security-policy-report-only"];
      const work = () => withAnswer(answer, () => handle(request, response));
      const done = withRequestFacts(fetchHeaders(request), work);
      const path = request.method === "POST" ? null : publicPath(request.url ?? "/");
      if (path !== null) takeNote(path, done);
    });
}
