import { createServer, type RequestListener, type Server } from "node:http";
import { collectDefaultMetrics } from "prom-client";
import { bearsSecret } from "@/lib/auth/bears-secret";
import { log } from "@/lib/log/log";
import { gather } from "./gather";
import { registry } from "./registry";

type Settings = { port: number; host: string; token?: string | undefined };

/** Serves `/metrics`, to whoever sends the token where one is set. Settles when it listens; rejects where it cannot. */
export function startMetricsServer({ port, host, token }: Settings): Promise<Server> {
  collectDefaultMetrics({ register: registry });
  const server = createServer(answer(token));
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, host, () => resolve(server));
  });
}

const answer =
  (token: string | undefined): RequestListener =>
  async (request, response) => {
    if (request.url !== "/metrics") return response.writeHead(404).end();
    if (token !== undefined && !bearsSecret(request.headers.authorization, token))
      return response.writeHead(401, { "WWW-Authenticate": "Bearer" }).end();
    try {
      const text = await gather();
      response
        .writeHead(200, { "Content-Type": registry.contentType, "Cache-Control": "no-store" })
        .end(text);
    } catch (error) {
      log.error({ err: error }, "What was measured cannot be told.");
      response.writeHead(500).end();
    }
  };
