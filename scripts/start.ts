/** `npm start`: serves an existing build; refuses where something is missing, and says what to do about it. */
import { existsSync } from "node:fs";
import { join } from "node:path";

Object.assign(process.env, { NODE_ENV: "production", TALKS_PAGE_CACHE: "1", TALKS_SERVER: "1" });
if (existsSync(".env")) process.loadEnvFile(".env");

const problem = await whatIsMissing();
if (problem) {
  console.error(problem);
  process.exit(1);
}

const { env, appUrl } = await import("@/lib/env");
const { startServer } = await import("@/lib/front/server");
const { beforeShutdown, finishWork } = await import("@/lib/shutdown");
const server = await startServer(env.PORT).catch(explain);
console.log(`Talks is at ${appUrl}`);

// A log that nobody reads any more is no reason to fail; telling of it there would fail again, for ever.
for (const log of [process.stdout, process.stderr]) log.on("error", () => undefined);

// For good: a terminal and `npm start` may both hand on the same signal.
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);

const closingMs = 100;
let isStopping = false;

async function stop() {
  if (isStopping) return;
  isStopping = true;
  beforeShutdown(() => new Promise((resolve) => server.close(resolve)));
  // A connection that was answering as the server closed is kept alive, and its client would go on asking over it.
  setInterval(() => server.closeIdleConnections(), closingMs);
  await finishWork();
  process.exit(0);
}

function explain(error: NodeJS.ErrnoException): never {
  if (error.code !== "EADDRINUSE") throw error;
  console.error(`Something else listens on port ${env.PORT}. Choose another one: PORT=${env.PORT + 1}`);
  process.exit(1);
}

async function whatIsMissing(): Promise<string | null> {
  const build = join(process.env.NEXT_DIST_DIR || ".next", "BUILD_ID");
  if (!existsSync(build)) return "There is no build to serve. Run `npm run build` first.";
  const { env } = await import("@/lib/env");
  if (!env.AUTH_SECRET)
    return `AUTH_SECRET is not set. Put a line like this into .env:\nAUTH_SECRET=${await newSecret()}`;
  const { pendingMigrations } = await import("@/lib/db/migrations");
  const pending = await pendingMigrations(env.DATABASE_URL);
  return pending.length === 0 ? null : "The database is not migrated. Run `npm run talks -- migrate` first.";
}

async function newSecret() {
  const { randomBytes } = await import("node:crypto");
  return randomBytes(32).toString("base64url");
}
