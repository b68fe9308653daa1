/** The HTTP server around Next: what it has no designed answer for is answered here, and pages that are stored. `npm start` runs it. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import compression from "compression";
import next from "next";
import { forgetHere } from "@/lib/page-cache/pages";
import { hearSiblings } from "@/lib/page-cache/siblings";
import { withAnswer } from "@/lib/web/answer-status";
import { answerPages } from "./answer-page";
import { assetServer } from "./assets";
import { dressAnswer } from "./dress-answer";
import { plainAddress } from "./public-pages";
import { isNoPage, refusalOf } from "./refusals";
import { refuse } from "./refuse";

const keepAliveMs = 70_000;
const distDir = process.env.NEXT_DIST_DIR || ".next";

/** Starts serving an existing build on `port` (0: any free one); settles when it listens. */
export async function startServer(port: number): Promise<Server> {
  // Next has to know the real port, or the redirects of its actions fetch another one.
  const app = next({ dev: false, hostname: "localhost", port });
  await app.prepare();
  const handle = app.getRequestHandler();
  hearSiblings(forgetHere);
  const server = createServer(answerPages(handle, front(handle)));
  server.keepAliveTimeout = keepAliveMs;
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, resolve));
  return server;
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

function front(handle: RequestListener): RequestListener {
  // The types are Express's, but it asks for no more than Node's own request and response.
  const compress = compression() as unknown as Middleware;
  const assets = assetServer(distDir);
  return (request, response) =>
    compress(request, response, () => {
      const answer = {};
      dressAnswer(request, response, answer);
      const refusal = refusalOf(request);
      if (refusal) return refuse(request, response, refusal);
      const plain = plainAddress(request.url ?? "/");
      if (plain) return sendOn(response, plain);
      // Next redirects whoever says to be its client router, also from where no page is.
      if (isNoPage(request)) delete request.headers.rsc;
      assets(request, response, () => withAnswer(answer, () => handle(request, response)));
    });
}

function sendOn(response: ServerResponse, location: string) {
  response.writeHead(308, { Location: location, "Cache-Control": "public, max-age=3600" });
  response.end();
}
