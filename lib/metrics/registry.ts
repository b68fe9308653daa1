/** What this process measures, where METRICS_PORT asks for it. */
import { Registry } from "prom-client";
import { env } from "@/lib/env";

export const isMeasured = env.METRICS_PORT !== undefined;

// The server's own modules and Next's bundles are loaded apart, in one process.
const shared = globalThis as typeof globalThis & { talksMetrics?: Registry };
shared.talksMetrics ??= newRegistry();

export const registry = shared.talksMetrics;

// TALKS_PROCESS is like `front 1`.
function newRegistry(): Registry {
  const [kind = "", number = ""] = (process.env.TALKS_PROCESS ?? "").split(" ");
  const made = new Registry();
  made.setDefaultLabels({ kind, ...(number && { number }) });
  return made;
}
