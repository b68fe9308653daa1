/** One worker of `npm start`: serves until it is told to end, finishes what it has begun, and ends. */
import { env } from "@/lib/env";
import { startServer } from "@/lib/front/server";
import { beforeShutdown, finishWork } from "@/lib/shutdown";
import { isGoodbye } from "./goodbye";

const closingMs = 100;
const server = startServer(env.PORT);
let isStopping = false;

// For good: a terminal, `npm start` and the supervisor may all say it.
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
process.on("message", (message) => isGoodbye(message) && stop());

await server;

async function stop() {
  if (isStopping) return;
  isStopping = true;
  const listening = await server;
  beforeShutdown(() => new Promise((resolve) => listening.close(resolve)));
  // A connection that was answering as the server closed is kept alive, and its client would go on asking over it.
  setInterval(() => listening.closeIdleConnections(), closingMs);
  await finishWork();
  process.exit(0);
}
