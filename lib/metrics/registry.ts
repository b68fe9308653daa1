/** What this process measures, where METRICS_PORT asks for it. */
import { Registry } from "prom-client";
import { env } from "@/lib/env";
import { onePerProcess } from "@/lib/one-per-process";

export const isMeasured = env.METRICS_PORT !== undefined;

export const registry = onePerProcess("talksMetrics", newRegistry);

// TALKS_PROCESS is like `front 1`.
function newRegistry(): Registry {
  const [kind = "", number = ""] = (process.env.TALKS_PROCESS ?? "").split(" ");
  const made = new Registry();
  made.setDefaultLabels({ kind, ...(number && { number }) });
  return made;
}
