import { collectDefaultMetrics } from "prom-client";
import { isCall, type MetricsAnswer, type MetricsCall } from "./messages";
import { isMeasured, registry } from "./registry";

/** Has this process measure itself, and tell its supervisor what it measured whenever that asks. */
export function tellSupervisor() {
  if (!isMeasured) return;
  collectDefaultMetrics({ register: registry });
  process.on("message", (message) => isCall(message) && tell(message));
}

async function tell({ call }: MetricsCall) {
  const answer: MetricsAnswer = { metrics: "told", call, measured: await registry.getMetricsAsJSON() };
  process.send?.(answer, undefined, undefined, () => undefined);
}
