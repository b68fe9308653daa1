import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { ProxyServer } from "httpxy";
import { freePort } from "@/lib/testing/postgres";
import { startBeside } from "./server";
import type { Site } from "./site";

/** Another server on the database of a site, behind a proxy that speaks https, as it is on the open internet. */
export async function startSecurely(site: Site) {
  const port = await freePort();
  const url = `https://localhost:${port}`;
  const server = await startBeside(site, { APP_URL: url, TRUST_PROXY: "1" });
  const proxy = new ProxyServer<IncomingMessage, ServerResponse>({ target: server.url, xfwd: true });
  const pem = readFileSync("e2e/setup/localhost.pem");
  const secure = createServer({ key: pem, cert: pem }, (request, response) => {
    proxy.web(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => secure.listen(port, resolve));
  const stop = async () => {
    secure.closeAllConnections();
    await new Promise((resolve) => secure.close(resolve));
    await server.stop();
  };
  return { url, stop };
}
