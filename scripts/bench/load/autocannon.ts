import autocannon from "autocannon";
import type { Load, Measured } from "./type";

/** In a thread of its own, or what else this process does would count as the server's time. */
export async function runAutocannon({ url, paths, headers, connections, seconds }: Load): Promise<Measured> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    workers: 1,
    ...(headers && { headers }),
    ...(paths && { requests: paths.map((path) => ({ path })) }),
  });
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result["4xx"] + result["5xx"] + result.errors,
  };
}
