import type { Server } from "node:http";
import { log } from "@/lib/log/log";
import { takeConsole } from "@/lib/log/take-console";
import { tellSupervisor } from "@/lib/metrics/tell-supervisor";
import { beforeShutdown, finishWork } from "@/lib/shutdown";
import { goodbye, ready } from "./messages";

const closingMs = 100;

/**
 * Serves until the supervisor says goodbye, finishes what has begun, and ends this process. An error that nobody caught is
 * logged, and ends it in the same way, as failed: nobody knows what state it left behind.
 */
export async function serveUntilGoodbye(start: () => Promise<Server[]>): Promise<void> {
  takeConsole();
  tellSupervisor();
  // A terminal, and systemd, signal every process at once. It is the supervisor's to say when which of them ends.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => undefined);
  const servers: Server[] = [];
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error) => {
      log.fatal({ err: error }, `Nobody caught an error (${event}): this process ends.`);
      end(servers, 1);
    });
  }
  servers.push(...(await start()));
  process.on("message", (message) => message === goodbye && end(servers, 0));
  process.send?.(ready);
}

let isEnding = false;

async function end(servers: Server[], code: number) {
  if (isEnding) return;
  isEnding = true;
  for (const server of servers) beforeShutdown(() => new Promise((resolve) => server.close(resolve)));
  // A connection that was answering as the server closed is kept alive, and its client would go on asking over it.
  setInterval(() => servers.map((server) => server.closeIdleConnections()), closingMs);
  await finishWork();
  process.exit(code);
}
