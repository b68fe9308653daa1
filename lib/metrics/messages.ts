/** What the supervisor asks of its processes, and they answer. */
import type { MetricObjectWithValues, MetricValue } from "prom-client";

export type Measured = MetricObjectWithValues<MetricValue<string>>[];
export type MetricsCall = { metrics: "tell"; call: number };
export type MetricsAnswer = { metrics: "told"; call: number; measured: Measured };

const isOurs = (message: unknown, metrics: string) =>
  typeof message === "object" && message !== null && "metrics" in message && message.metrics === metrics;

export const isCall = (message: unknown): message is MetricsCall => isOurs(message, "tell");
export const isAnswer = (message: unknown): message is MetricsAnswer => isOurs(message, "told");
