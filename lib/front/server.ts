/** The HTTP server around Next: what Next has no designed answer for is answered here. `npm start` runs it. */
import { createServer, type RequestListener, type Server } from "node:http";
import compression from "compression";
import next from "next";
import { withAnswer } from "@/lib/web/answer-status";
import { dressAnswer } from "./dress-answer";
import { isNoPage, refusalOf } from "./refusals";
import { refuse } from "./refuse";

const keepAliveMs = 70_000;

/** Starts serving an existing build on `port` (0: any free one); settles when it listens. */
export async function startServer(port: number): Promise<Server> {
  // Next has to know the real port, or the redirects of its actions fetch another one.
  const app = next({ dev: false, hostname: "localhost", port });
  await app.prepare();
  const server = createServer(front(app.getRequestHandler()));
  server.keepAliveTimeout = keepAliveMs;
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, resolve));
  return server;
}

function front(handle: RequestListener): RequestListener {
  // The types are Express's, but it asks for no more than Node's own request and response.
  const compress = compression() as unknown as (
    ...args: [...Parameters<RequestListener>, () => void]
  ) => void;
  return (request, response) =>
    compress(request, response, () => {
      const answer = {};
      dressAnswer(request, response, answer);
      const refusal = refusalOf(request);
      if (refusal) return refuse(request, response, refusal);
      // Next redirects whoever says to be its client router, also from where no page is.
      if (isNoPage(request)) delete request.headers.rsc;
      return withAnswer(answer, () => handle(request, response));
    });
}
