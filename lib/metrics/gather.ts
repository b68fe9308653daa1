/** The supervisor's part: what all processes have measured, together. */
import cluster, { type Worker } from "node:cluster";
import { AggregatorRegistry } from "prom-client";
import { isAnswer, type Measured, type MetricsCall } from "./messages";
import { registry } from "./registry";

const longestWaitMs = 2_000;

let lastCall = 0;

/** In Prometheus' text format. A process that does not answer within two seconds, or has ended meanwhile, is left out. */
export async function gather(): Promise<string> {
  lastCall += 1;
  const call = lastCall;
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected());
  const told = workers.map((worker) => ask(worker as Worker, { metrics: "tell", call }));
  const all = await Promise.all([registry.getMetricsAsJSON(), ...told]);
  return AggregatorRegistry.aggregate(all).metrics();
}

function ask(worker: Worker, question: MetricsCall): Promise<Measured> {
  return new Promise((resolve) => {
    const finish = (measured: Measured) => {
      clearTimeout(late);
      worker.off("message", hear).off("exit", nothing);
      resolve(measured);
    };
    const hear = (message: unknown) => {
      if (isAnswer(message) && message.call === question.call) finish(message.measured);
    };
    const nothing = () => finish([]);
    const late = setTimeout(nothing, longestWaitMs);
    worker
      .on("message", hear)
      .once("exit", nothing)
      .send(question, () => undefined);
  });
}
