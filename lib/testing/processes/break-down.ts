/**
 * Serves as a process of `npm start` does, and tells its port. `/slow` is answered when an error has been thrown that nobody
 * catches, which `/throw` or `/reject` cause.
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { log } from "@/lib/log/log";
import { serveUntilGoodbye } from "@/scripts/start/serve-until-goodbye";

const slow: ServerResponse[] = [];

function breakDown(how: string) {
  setImmediate(() => {
    if (how === "/reject") Promise.reject(new Error("rejected for vera@example.com"));
    else throw new Error("thrown for vera@example.com");
  });
  setImmediate(() => slow.map((response) => response.end("answered")));
}

await serveUntilGoodbye(async () => {
  const server = createServer(({ url = "" }, response) => {
    if (url === "/slow") return void slow.push(response);
    response.end("broken");
    breakDown(url);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  log.info(`port ${(server.address() as AddressInfo).port}`);
  return [server];
});
