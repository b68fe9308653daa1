import { Agent } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const pauseMs = 50;
const tenSecondsMs = 10_000;
const mostConnections = 1024;

// Nobody listens (yet), or nobody listens any more, or more wait than the kernel keeps waiting.
const passing = ["ENOENT", "ECONNREFUSED", "EAGAIN"];

/** Whether an error says that no application has heard of the request. */
export const isUnheard = ({ code = "" }: NodeJS.ErrnoException) => passing.includes(code);

/**
 * Connects to applications, and waits for up to `longestWaitMs` (ten seconds) where none of them listens: one that has
 * died is replaced within two seconds or so. Each request has a connection of its own, which whichever of them has time to takes.
 */
export function patientAgent(longestWaitMs = tenSecondsMs): Agent {
  const agent = new Agent({ keepAlive: false, maxSockets: mostConnections });
  return Object.assign(agent, {
    createConnection(
      { socketPath }: { socketPath: string },
      done: (error: unknown, socket?: Socket) => void,
    ) {
      connectPatiently(socketPath, longestWaitMs).then((socket) => done(null, socket), done);
    },
  });
}

async function connectPatiently(path: string, longestWaitMs: number): Promise<Socket> {
  const last = performance.now() + longestWaitMs;
  for (;;) {
    try {
      return await connectOnce(path);
    } catch (error) {
      if (!isUnheard(error as NodeJS.ErrnoException) || performance.now() > last) throw error;
    }
    await pause(pauseMs);
  }
}

function connectOnce(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once("error", reject).once("connect", () => {
      socket.off("error", reject);
      resolve(socket);
    });
  });
}
