import type { Server } from "node:http";
import { beforeShutdown, finishWork } from "@/lib/shutdown";
import { goodbye, ready } from "./messages";

const closingMs = 100;

/** Serves until the supervisor says goodbye, finishes what has begun, and ends this process. */
export async function serveUntilGoodbye(starting: Promise<Server[]>): Promise<void> {
  // A terminal, and systemd, signal every process at once. It is the supervisor's to say when which of them ends.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => undefined);
  const servers = await starting;
  process.on("message", (message) => message === goodbye && end(servers));
  process.send?.(ready);
}

async function end(servers: Server[]) {
  for (const server of servers) beforeShutdown(() => new Promise((resolve) => server.close(resolve)));
  // A connection that was answering as the server closed is kept alive, and its client would go on asking over it.
  setInterval(() => servers.map((server) => server.closeIdleConnections()), closingMs);
  await finishWork();
  process.exit(0);
}
