import { once } from "node:events";
import { Agent, type RequestListener } from "node:http";
import { connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ask, serveOnPort, serveOnSocket, startAsking } from "@/lib/testing/http";
import { forwardTo } from "./forward";

// What is not kept for short bodies has room for exactly eight of these.
const long = 7 * 1024 ** 2;
const held = 8;

/** A front that forwards everything, and an application that tells how much it was sent. */
async function startBoth(answer: RequestListener = sayLength) {
  const application = await serveOnSocket(answer);
  const front = await serveOnPort(forwardTo(application.socketPath));
  const dispose = async () => {
    await front[Symbol.asyncDispose]();
    await application[Symbol.asyncDispose]();
  };
  return { to: { host: front.host, port: front.port, method: "POST" }, [Symbol.asyncDispose]: dispose };
}

const sayLength: RequestListener = async (request, response) => {
  response.end(`${(await buffer(request)).length}`);
};

type To = { host: string; port: number; method: string; agent?: Agent };

/** Begins to send a photo, and settles when the front has said that it may come. */
async function startUpload(to: To) {
  const headers = { "content-length": long, expect: "100-continue" };
  const { asked, answer } = startAsking({ ...to, path: "/dashboard/profile", headers });
  const isTaken = new Promise((resolve) => asked.once("continue", resolve));
  asked.flushHeaders();
  await isTaken;
  asked.write("first");
  return { asked, answer, finish: () => asked.end(Buffer.alloc(long - 5)) };
}

const openAll = ({ port, host }: To) => Array.from({ length: held }, () => connect(port, host));
const post = `POST /second HTTP/1.1\r\nHost: x\r\nContent-Length: ${long}\r\n\r\n${"x".repeat(long)}`;

const fill = (to: To) => Promise.all(Array.from({ length: held }, () => startUpload(to)));

/** Whether one more is taken. */
async function isTaken(to: To): Promise<boolean> {
  const { status, headers, body } = await ask(to, "x".repeat(long));
  expect([status, headers["retry-after"] ?? body]).toEqual(status === 200 ? [200, `${long}`] : [503, "5"]);
  return status === 200;
}

test("of uploads that crawl there are only so many at once, and comments get past them", async () => {
  await using both = await startBoth();
  const uploads = await fill(both.to);
  expect(await isTaken(both.to)).toBe(false);
  expect(await ask({ ...both.to, path: "/talks/7" }, "x".repeat(64 * 1024))).toMatchObject({ status: 200 });
  for (const { finish } of uploads) finish();
  const answers = await Promise.all(uploads.map(({ answer }) => answer));
  expect(new Set(answers.map(({ body }) => body))).toEqual(new Set([`${long}`]));
  expect(await isTaken(both.to)).toBe(true);
});

test("whoever is refused gets to see it while they still send, and may go on over the same connection", async () => {
  await using both = await startBoth();
  await fill(both.to);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { asked, answer, finish } = await startUpload({ ...both.to, agent });
  expect((await answer).status).toBe(503);
  finish();
  const { socket } = asked;
  const next = startAsking({ ...both.to, agent });
  next.asked.end("next");
  expect((await next.answer).body).toBe("4");
  expect(next.asked.socket).toBe(socket);
  agent.destroy();
});

test("what is cut off makes room", async () => {
  await using both = await startBoth();
  const [first] = await fill(both.to);
  first?.asked.destroy();
  await expect.poll(() => isTaken(both.to)).toBe(true);
});

test("what an application breaks off makes room", async () => {
  await using both = await startBoth(async (request) => {
    await buffer(request);
    request.socket.destroy();
  });
  for (let number = 0; number <= held; number++)
    expect(await ask(both.to, "x".repeat(long))).toMatchObject({ status: 504 });
});

test("an answer that nobody reads takes no room", async () => {
  await using both = await startBoth(async (request, response) => {
    const { length } = await buffer(request);
    response.end(request.url === "/second" ? "x".repeat(4 * long) : `${length}`);
  });
  const sockets = openAll(both.to);
  for (const socket of sockets) socket.write(post);
  await Promise.all(sockets.map((socket) => once(socket, "readable")));
  expect(await isTaken(both.to)).toBe(true);
  for (const socket of sockets) socket.destroy();
});

test("requests that come at once over one connection take no room before their turn, nor after it was cut", async () => {
  const heard: unknown[] = [];
  await using both = await startBoth((request, response) => {
    const { url, method } = request;
    heard.push(url);
    if (method === "POST") sayLength(request, response);
  });
  const sockets = openAll(both.to);
  for (const socket of sockets) socket.write(`GET /first HTTP/1.1\r\nHost: x\r\n\r\n${post}`);
  await expect.poll(() => heard).toHaveLength(held);
  const uploads = await fill(both.to);
  for (const socket of sockets) socket.destroy();
  for (const { asked } of uploads) asked.destroy();
  await expect.poll(() => isTaken(both.to)).toBe(true);
  expect(heard).not.toContain("/second");
});
