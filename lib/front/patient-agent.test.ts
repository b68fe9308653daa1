import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { ask, newSocketPath, serveOnSocket } from "@/lib/testing/http";
import { patientAgent } from "./patient-agent";

/** Settles when it was seen that nobody listens there. */
const nobodyListens = async (socketPath: string) =>
  expect(await once(connect(socketPath), "error")).toMatchObject([{ code: "ENOENT" }]);

test("who asks before anybody listens is answered as soon as somebody does", async () => {
  const socketPath = newSocketPath();
  const asking = ask({ socketPath, agent: patientAgent() });
  // It has been tried before this was.
  await nobodyListens(socketPath);
  await using _server = await serveOnSocket((_request, response) => response.end("at last"), socketPath);
  expect(await asking).toMatchObject({ status: 200, body: "at last" });
});

test("where nobody comes to listen, it is told after the longest wait", async () => {
  const asking = ask({ socketPath: newSocketPath(), agent: patientAgent(100) });
  await expect(asking).rejects.toMatchObject({ code: "ENOENT" });
});

test("each request has a connection of its own", async () => {
  const sockets = new Set<unknown>();
  await using server = await serveOnSocket(({ socket }, response) => {
    sockets.add(socket);
    response.end();
  });
  const agent = patientAgent();
  for (let number = 0; number < 3; number++) await ask({ socketPath: server.socketPath, agent });
  expect(sockets.size).toBe(3);
});
