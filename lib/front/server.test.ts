import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { ask } from "@/lib/testing/http";
import { startFront } from "./server";
import { socketsIn } from "./sockets";

vi.hoisted(() => {
  process.env.TRUST_PROXY = "1";
});

const folder = mkdtempSync(join(tmpdir(), "talks-front-"));
const script = join(folder, "static/script.js");
mkdirSync(join(folder, "static"));
writeFileSync(join(folder, "routes-manifest.json"), '{"staticRoutes":[],"dynamicRoutes":[]}');
writeFileSync(script, "// a script");
const front = await startFront(0, socketsIn(folder), folder);
const { port } = front.address() as AddressInfo;
afterAll(() => {
  front.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  ask({ host: "127.0.0.1", port, path, headers });

test.each(["bytes=5-2", "bytes=0-99999999999999999999", "bytes=0-3"])(
  "whoever wants a part of a file (%s) gets all of it",
  async (range) => {
    const answer = await get("/_next/static/script.js", { range });
    expect([answer.status, answer.body]).toEqual([200, "// a script"]);
  },
);

test("a file that a new build has taken away ends one answer, and not the front", async () => {
  rmSync(script);
  await expect(get("/_next/static/script.js")).rejects.toThrow();
  expect((await get("/healthz")).status).toBe(200);
});

test("a request has the id that a proxy gave, and one of our own where it gave none", async () => {
  const idOf = async (headers: Record<string, string> = {}) =>
    (await get("/healthz", headers)).headers["x-request-id"];
  expect(await idOf({ "x-request-id": "of-the-proxy" })).toBe("of-the-proxy");
  expect(await idOf()).toMatch(/^[0-9a-f-]{36}$/);
  expect(await idOf()).not.toBe(await idOf());
});
