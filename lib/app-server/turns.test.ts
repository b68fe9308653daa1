import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serveOnSocket, startAsking } from "@/lib/testing/http";
import { inTurn, newTurns, type Turn } from "./turns";

// Connections go on as ever; only turns last as long as a test wants them to.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

// `expect.poll` would move the clock.
async function until(isSo: () => boolean | undefined) {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

type Kind = "page" | "request";

/** Servers of pages and of requests, whose answers are begun in turn, and ended by hand. */
async function startServers() {
  const begun: string[] = [];
  const held = new Map<string, ServerResponse>();
  const arrived: IncomingMessage[] = [];
  const turns = newTurns();
  const serve = async (turn: Turn) => {
    const answer = inTurn(turn, ({ url = "" }, response) => {
      begun.push(url);
      held.set(url, response);
    });
    return serveOnSocket((request, response) => {
      arrived.push(request);
      answer(request, response);
    });
  };
  const servers = { page: await serve(turns.page), request: await serve(turns.request) };
  const clients = new Map<string, ReturnType<typeof startAsking>>();

  /** Settles when each of them has come in, one after the other. */
  const ask = async (kind: Kind, ...names: string[]) => {
    for (const name of names) {
      const client = startAsking({ socketPath: servers[kind].socketPath, path: name });
      clients.set(name, client);
      client.asked.end();
      await until(() => arrived.some(({ url }) => url === name));
    }
  };
  const end = async (name: string) => {
    held.get(name)?.end("done");
    await clients.get(name)?.answer;
  };
  /** The client goes away; settles when the server has seen it. */
  const leave = async (name: string) => {
    clients.get(name)?.asked.destroy();
    const request = arrived.find(({ url }) => url === name);
    await until(() => request?.socket.destroyed);
  };
  /** Settles when so many have begun; gives all that have. */
  const whenBegun = async (count: number) => {
    await until(() => begun.length >= count);
    return begun;
  };
  const dispose = async () => {
    for (const server of Object.values(servers)) await server[Symbol.asyncDispose]();
  };
  return { begun, whenBegun, ask, end, leave, [Symbol.asyncDispose]: dispose };
}

test("few are answered at once, in the order in which they came", async () => {
  await using servers = await startServers();
  await servers.ask("request", "/1", "/2", "/3", "/4", "/5");
  expect(servers.begun).toEqual(["/1", "/2", "/3"]);
  await servers.end("/2");
  expect(await servers.whenBegun(4)).toEqual(["/1", "/2", "/3", "/4"]);
  await servers.end("/4");
  expect(await servers.whenBegun(5)).toEqual(["/1", "/2", "/3", "/4", "/5"]);
});

test("a page comes before requests that have waited for longer", async () => {
  await using servers = await startServers();
  await servers.ask("request", "/1", "/2", "/3", "/waits");
  await servers.ask("page", "/page");
  expect(servers.begun).toEqual(["/1", "/2", "/3", "/page"]);
  await servers.end("/1");
  await servers.ask("page", "/another");
  expect(servers.begun).toEqual(["/1", "/2", "/3", "/page", "/another"]);
  for (const name of ["/page", "/another", "/2"]) await servers.end(name);
  expect(await servers.whenBegun(6)).toEqual(["/1", "/2", "/3", "/page", "/another", "/waits"]);
});

test("however many pages wait, one request gets a turn for each page that has ended", async () => {
  await using servers = await startServers();
  await servers.ask("page", "/p1", "/p2", "/p3", "/p4");
  await servers.ask("request", "/1", "/2", "/3");
  expect(servers.begun).toEqual(["/p1", "/p2", "/1"]);
  await servers.end("/1");
  await servers.ask("request", "/4");
  expect(servers.begun).toHaveLength(3);
  await servers.end("/p2");
  expect((await servers.whenBegun(5)).slice(3)).toEqual(["/p3", "/2"]);
  await servers.end("/p1");
  expect((await servers.whenBegun(6)).slice(5)).toEqual(["/p4"]);
  await servers.end("/2");
  expect((await servers.whenBegun(7)).slice(6)).toEqual(["/3"]);
});

test("a turn ends after a second without an answer, and once only", async () => {
  await using servers = await startServers();
  await servers.ask("request", "/1", "/2", "/3", "/4", "/5", "/6", "/7");
  vi.advanceTimersByTime(999);
  await servers.ask("request", "/8");
  expect(servers.begun).toEqual(["/1", "/2", "/3"]);
  vi.advanceTimersByTime(1);
  expect(await servers.whenBegun(6)).toEqual(["/1", "/2", "/3", "/4", "/5", "/6"]);
  // It has made room already.
  await servers.end("/1");
  await servers.ask("request", "/9");
  expect(servers.begun).toHaveLength(6);
  await servers.end("/4");
  expect((await servers.whenBegun(7)).slice(6)).toEqual(["/7"]);
});

test("who has gone while waiting takes no turn, and who goes in the middle of it gives it back", async () => {
  await using servers = await startServers();
  await servers.ask("request", "/1", "/2", "/3", "/gone", "/waits", "/waits-longer");
  await servers.leave("/gone");
  await servers.end("/1");
  expect((await servers.whenBegun(4)).slice(3)).toEqual(["/waits"]);
  await servers.leave("/2");
  expect((await servers.whenBegun(5)).slice(3)).toEqual(["/waits", "/waits-longer"]);
});
