import { expect, test } from "vitest";
import { readReport } from "./wrk";

const quiet = `Running 1s test @ http://127.0.0.1:4630/
  1 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   551.10us  223.71us   6.31ms   93.15%
    Req/Sec    29.51k     2.12k   31.90k    81.82%
  Latency Distribution
     50%  511.00us
     75%  556.00us
     90%  655.00us
     99%    1.41ms 
  32227 requests in 1.10s, 0.85GB read
Requests/sec:  29300.48
Transfer/sec:    790.66MB
`;

test("wrk's report is read in milliseconds", () => {
  expect(readReport(quiet)).toEqual({ requestsPerSecond: 29300.48, p50: 0.511, p99: 1.41, errors: 0 });
});

test("refused and broken requests are errors", () => {
  const trouble = `${quiet}  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 90\n`;
  expect(readReport(trouble).errors).toBe(100);
});

test("what is no report is no measurement", () => {
  expect(() => readReport("unable to connect to 127.0.0.1:1 Connection refused")).toThrow("how fast");
});
