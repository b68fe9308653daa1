import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask, serveOnSocket } from "@/lib/testing/http";
import { startFront } from "./server";
import { socketsIn } from "./sockets";

test("where no proxy is counted, a request does not choose its id, and the application hears that of the answer", async () => {
  const folder = mkdtempSync(join(tmpdir(), "talks-front-"));
  mkdirSync(join(folder, "static"));
  writeFileSync(join(folder, "routes-manifest.json"), '{"staticRoutes":[],"dynamicRoutes":[]}');
  const sockets = socketsIn(folder);
  await using _application = await serveOnSocket(
    ({ headers }, response) => void response.end(headers["x-request-id"]),
    sockets.requests,
  );
  const front = await startFront(0, sockets, folder);
  const { port } = front.address() as AddressInfo;
  const to = { host: "127.0.0.1", port, path: "/login", headers: { "x-request-id": "of-the-client" } };
  const { headers, body } = await ask(to);
  front.close();
  expect(body).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers["x-request-id"]).toBe(body);
});
