import { Agent, type IncomingMessage, type RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ask, newSocketPath, serveOnPort, serveOnSocket, startAsking } from "@/lib/testing/http";
import { forwardTo } from "./forward";

/** A front that forwards everything, and the application behind it. */
async function startBoth(answer: RequestListener) {
  const application = await serveOnSocket(answer);
  const front = await serveOnPort(forwardTo(application.socketPath));
  const dispose = async () => {
    await front[Symbol.asyncDispose]();
    await application[Symbol.asyncDispose]();
  };
  return { to: { host: front.host, port: front.port }, [Symbol.asyncDispose]: dispose };
}

const form = (length: number) => ({
  method: "POST",
  path: "/talks/7",
  headers: { "content-length": length, expect: "100-continue" },
});

test("a body arrives complete, and only when it is: until then no application hears of it", async () => {
  const heard: string[] = [];
  await using both = await startBoth(async (request, response) => {
    heard.push(`${request.url} ${await text(request)} ${request.headers.expect}`);
    response.end("thanks");
  });
  const { asked, answer } = startAsking({ ...both.to, ...form(10) });
  const isTaken = new Promise((resolve) => asked.once("continue", resolve));
  asked.flushHeaders();
  await isTaken;
  asked.write("first");
  expect(await ask({ ...both.to, path: "/meanwhile" })).toMatchObject({ body: "thanks" });
  expect(heard).toEqual(["/meanwhile  undefined"]);
  asked.end("other");
  expect(await answer).toMatchObject({ status: 200, body: "thanks" });
  expect(heard.slice(1)).toEqual(["/talks/7 firstother undefined"]);
});

const formType = "multipart/form-data; boundary=x";
const field = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';

test.each([
  [formType, `${field}--x--\r\n`],
  [formType, `${field}--x--`],
  [formType, "--x--\r\n"],
  ['multipart/form-data; charset=utf-8; Boundary="x"', `${field}--x--`],
  ["text/plain", "no form"],
])("as %s a page takes %j", async (type, body) => {
  await using both = await startBoth((_request, response) => void response.end("taken"));
  const headers = { "content-type": type };
  expect(await ask({ ...both.to, method: "POST", path: "/login", headers }, body)).toMatchObject({
    status: 200,
  });
});

test.each([
  ["multipart/form-data", "x"],
  ["multipart/form-data; boundary=", `${field}--x--`],
  [`multipart/form-data; boundary=${"x".repeat(71)}`, `${field}--x--`],
  ["multipart/form-data; boundary=y", `${field}--x--`],
  [formType, ""],
  [formType, "x"],
  [formType, field],
  [formType, `x${field}--x--`],
  [formType, `${field}--x--\r\n\r\n`],
])("as %s no page hears of %j", async (type, body) => {
  const heard: unknown[] = [];
  await using both = await startBoth(({ url }, response) => {
    heard.push(url);
    response.end();
  });
  const to = { ...both.to, method: "POST", headers: { "content-type": type } };
  expect(await ask({ ...to, path: "/login" }, body)).toMatchObject({ status: 400 });
  expect(await ask({ ...to, path: "/unsubscribe/token" }, body)).toMatchObject({ status: 200 });
  expect(heard).toEqual(["/unsubscribe/token"]);
});

test("a client that goes away in the middle of its body is never heard of", async () => {
  const heard: unknown[] = [];
  await using both = await startBoth(({ url }, response) => {
    heard.push(url);
    response.end();
  });
  const { asked } = startAsking({ ...both.to, ...form(10) });
  const isTaken = new Promise((resolve) => asked.once("continue", resolve));
  asked.flushHeaders();
  await isTaken;
  asked.write("first");
  asked.destroy();
  await ask({ ...both.to, path: "/after" });
  expect(heard).toEqual(["/after"]);
});

test("headers pass both ways, cookies each for itself, with the address that was seen", async () => {
  let seen: IncomingMessage["headers"] = {};
  await using both = await startBoth(({ headers }, response) => {
    seen = headers;
    response.writeHead(201, {
      "Set-Cookie": ["a=1; Path=/", "b=2"],
      "X-Other": "kept",
      Location: "/talks/7",
    });
    response.end();
  });
  const headers = {
    host: "talks.example",
    cookie: "c=3; d=4",
    "x-forwarded-for": "203.0.113.9",
    "x-mine": "1",
  };
  const answer = await ask({ ...both.to, path: "/a?b=%20c", headers });
  expect(seen).toMatchObject({ ...headers, "x-forwarded-for": "203.0.113.9, 127.0.0.1" });
  expect(answer).toMatchObject({ status: 201, headers: { "x-other": "kept", location: "/talks/7" } });
  expect(answer.headers["set-cookie"]).toEqual(["a=1; Path=/", "b=2"]);
  await ask(both.to);
  expect(seen["x-forwarded-for"]).toBe("127.0.0.1");
});

test("the connection to the client is kept, although those to the application are not", async () => {
  const fronts = new Set<unknown>();
  await using both = await startBoth(({ socket }, response) => {
    fronts.add(socket);
    response.setHeader("Connection", "close");
    response.end("done");
  });
  const agent = new Agent({ keepAlive: true });
  const clients = new Set<unknown>();
  for (let number = 0; number < 3; number++) {
    const { asked, answer } = startAsking({ ...both.to, agent });
    asked.once("socket", (socket) => clients.add(socket)).end();
    expect((await answer).headers.connection).toBe("keep-alive");
  }
  agent.destroy();
  expect([clients.size, fronts.size]).toEqual([1, 3]);
});

test("where the application breaks off before it answers, whoever reads is told to try again", async () => {
  await using both = await startBoth(({ socket }) => void socket.destroy());
  const { status, headers, body } = await ask(both.to);
  expect([status, headers["retry-after"]]).toEqual([503, "5"]);
  expect(headers["content-type"]).toContain("text/html");
  expect(body).toContain("Please try again shortly.");
});

test("whoever writes then is not told that nothing was changed, because nobody knows", async () => {
  await using both = await startBoth(({ socket }) => void socket.destroy());
  const form = await ask({ ...both.to, method: "POST" }, "a=1");
  expect([form.status, form.headers["retry-after"]]).toEqual([504, undefined]);
  expect(form.body).toContain("It may be done, or not");
  expect(form.body).not.toContain("Nothing was changed");
  const call = await ask({ ...both.to, method: "POST", path: "/api/v1/talks" }, "{}");
  expect(JSON.parse(call.body)).toMatchObject({ status: 504, code: "uncertain" });
});

test("where no application listens, nothing was changed", async () => {
  await using front = await serveOnPort(forwardTo(newSocketPath(), 100));
  const { status, body } = await ask({ host: front.host, port: front.port, method: "POST" }, "a=1");
  expect(status).toBe(503);
  expect(body).toContain("Nothing was changed");
});

test("of what breaks off unanswered, only what changes nothing is asked once more", async () => {
  const heard: string[] = [];
  await using both = await startBoth(({ method = "", socket }, response) => {
    if (!heard.includes(method)) socket.destroy();
    else response.end("the second time");
    heard.push(method);
  });
  const answers = [await ask(both.to), await ask({ ...both.to, method: "HEAD" })];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await ask({ ...both.to, method: "POST" }, "a=1")).toMatchObject({ status: 504 });
  expect(heard).toEqual(["GET", "GET", "HEAD", "HEAD", "POST"]);
});

test("an answer that breaks off in the middle does so for the client as well", async () => {
  await using both = await startBoth((_request, response) => {
    response.write("half", () => response.destroy());
  });
  await expect(ask(both.to)).rejects.toMatchObject({ code: "ECONNRESET" });
});

test("a client that goes away ends what the application does for it", async () => {
  let isHeard = false;
  let hasEnded = false;
  await using both = await startBoth((_request, response) => {
    isHeard = true;
    response.once("close", () => {
      hasEnded = true;
    });
  });
  const { asked } = startAsking(both.to);
  asked.end();
  await expect.poll(() => isHeard).toBe(true);
  asked.destroy();
  await expect.poll(() => hasEnded).toBe(true);
});
