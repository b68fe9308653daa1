import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pathOf } from "../installed";
import type { Load, Measured } from "./type";

const millisecondsOf = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** One thread of wrk: a second one would take the server's core on a small machine. Throws where wrk fails. */
export async function runWrk({ url, paths, headers = {}, connections, seconds }: Load): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "talks-wrk-"));
  const script = join(folder, "paths.lua");
  writeFileSync(script, paths ? inTurn(paths) : "");
  const named = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const amount = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "--timeout", "10s", "-s", script];
  try {
    const { stdout } = await promisify(execFile)(pathOf("wrk") ?? "wrk", [...amount, ...named, url]);
    return readReport(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The requests are written once; wrk's own headers are known only after its start.
const inTurn = (paths: string[]) => `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(", ")} }
local requests, turn = {}, 0
init = function() for n, path in ipairs(paths) do requests[n] = wrk.format("GET", path) end end
request = function() turn = turn % #requests + 1; return requests[turn] end
`;

/** What wrk has printed, as numbers. Throws where it is not wrk's report. */
export function readReport(report: string): Measured {
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(report)?.[1];
  if (rate === undefined) throw new Error(`wrk has not said how fast it was:\n${report}`);
  return {
    requestsPerSecond: Number(rate),
    p50: latencyAt(report, 50),
    p99: latencyAt(report, 99),
    errors: errorsIn(report),
  };
}

function latencyAt(report: string, percent: number): number {
  const [, value, unit] = new RegExp(`^\\s+${percent}%\\s+([\\d.]+)(us|ms|s|m)\\s*$`, "m").exec(report) ?? [];
  if (value === undefined) throw new Error(`wrk has not said its ${percent}th percentile:\n${report}`);
  return Number(value) * millisecondsOf[unit as keyof typeof millisecondsOf];
}

function errorsIn(report: string): number {
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(report)?.[1] ?? 0;
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(report) ?? [];
  return [refused, ...broken.slice(1)].reduce<number>((sum, count) => sum + Number(count), 0);
}
