/** What is asked; `paths`, where given, are asked for in turn instead of the one of `url`. */
export type Load = {
  url: string;
  paths?: string[];
  headers?: Record<string, string>;
  connections: number;
  seconds: number;
};

/** Latencies in milliseconds. `errors` counts answers from 400 on, and connections that broke or were too slow. */
export type Measured = { requestsPerSecond: number; p50: number; p99: number; errors: number };
