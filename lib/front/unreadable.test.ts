import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { startFront } from "./server";
import { socketsIn } from "./sockets";
import { answerUnreadable } from "./unreadable";

const folder = mkdtempSync(join(tmpdir(), "talks-front-"));
mkdirSync(join(folder, "static"));
writeFileSync(join(folder, "routes-manifest.json"), '{"staticRoutes":[],"dynamicRoutes":[]}');
const front = await startFront(0, socketsIn(folder), folder);
const hasty = createServer({ headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 10 })
  .on("clientError", answerUnreadable)
  .listen(0);
afterAll(() => {
  for (const server of [front, hasty]) server.close();
  rmSync(folder, { recursive: true });
});

/** What a server says to these bytes before it closes the connection. */
function say(server: typeof front, bytes: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(bytes);
  return text(socket);
}

const headersOf = (answer: string) => answer.split("\r\n\r\n", 1)[0] ?? "";

test.each([
  ["more headers than we read", `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ["a request that is none", "Good day to you\r\n\r\n", 400],
  ["a header that is none", "GET / HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n", 400],
])("%s gets a page of ours, and the connection is closed", async (_case, bytes, status) => {
  const answer = await say(front, bytes);
  expect(headersOf(answer)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(headersOf(answer)).toContain("Content-Security-Policy: default-src 'none'");
  expect(answer).toMatch(/<title>[^<]+ · Talks<\/title>/);
});

test.each([
  ["begins", "GET / HTTP/1.1\r\nHost: x\r\n"],
  ["ends", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nfive."],
])("a request that never %s is given up", async (_case, bytes) => {
  expect(await say(hasty, bytes)).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
});

test("the front gives nobody for ever", () => {
  expect(front).toMatchObject({ headersTimeout: 15_000, requestTimeout: 120_000, maxConnections: 10_000 });
});
