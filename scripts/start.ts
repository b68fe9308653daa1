/** `npm start`: serves an existing build; refuses where something is missing, and says what to do about it. */
import { existsSync } from "node:fs";
import { pageCacheFile, processFiles } from "./build/server-files";

// A log that nobody reads any more is no reason to fail; telling of it there would fail again, for ever.
for (const log of [process.stdout, process.stderr]) log.on("error", () => undefined);

Object.assign(process.env, {
  NODE_ENV: "production",
  TALKS_PAGE_CACHE: pageCacheFile(),
  TALKS_SERVER: "1",
  TALKS_PROCESS: "supervisor",
});
if (existsSync(".env")) process.loadEnvFile(".env");

const { env, appUrl } = await import("@/lib/env").catch(misused);
const { readOptions } = await import("./start/options");
const { workers } = readOptions(process.argv.slice(2), env);
const { whatIsMissing } = await import("./start/checks");
const problem = await whatIsMissing(env);
if (problem) fail(problem);

const { supervise } = await import("./start/supervise");
await supervise(processFiles(), workers).catch(({ message }) => fail(message));
if (env.METRICS_PORT !== undefined) {
  const { startMetricsServer } = await import("@/lib/metrics/server");
  const { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token } = env;
  await startMetricsServer({ port, host, token }).catch(({ message }) => fail(message));
}
const { log } = await import("@/lib/log/log");
log.info(`Talks is at ${appUrl}`);

function misused({ message }: Error): never {
  console.error(message);
  process.exit(2);
}

function fail(problem: string): never {
  console.error(problem);
  process.exit(1);
}
