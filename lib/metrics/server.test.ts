import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { ask } from "@/lib/testing/http";
import { startMetricsServer } from "./server";

const token = "a token for Prometheus";

test("metrics are told to whoever sends the token, and nothing else is", async () => {
  const server = await startMetricsServer({ port: 0, host: "127.0.0.1", token });
  onTestFinished(() => void server.close());
  const { address: host, port } = server.address() as AddressInfo;
  const get = (path: string, authorization = "") => ask({ host, port, path, headers: { authorization } });

  const told = await get("/metrics", `Bearer ${token}`);
  expect(told).toMatchObject({ status: 200, headers: { "cache-control": "no-store" } });
  expect(told.body).toContain("# TYPE process_cpu_seconds_total counter");
  for (const wrong of ["", "Bearer ", `Bearer ${token}.`, `Bearer ${token.toUpperCase()}`])
    expect(await get("/metrics", wrong)).toMatchObject({ status: 401, body: "" });
  expect(await get("/", `Bearer ${token}`)).toMatchObject({ status: 404, body: "" });
});
