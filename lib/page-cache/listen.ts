/** PostgreSQL's NOTIFY, heard over a connection of its own that is opened again whenever it is lost. */
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { z } from "zod";
import type { Forgetting } from "./forgetting";
import { channel } from "./log";

const shortestPauseMs = 50;
const longestPauseMs = 5000;
const connectTimeoutMs = 5000;
const keepAliveInitialDelayMillis = 10_000;

/**
 * Calls `forget` with what others have written, and `catchUp` where it is not known what that is: after every new
 * connection, and for what is too long for a notification. Gives a function that ends it.
 */
export function listen(
  url: string,
  forget: (forgettings: Forgetting[]) => void,
  catchUp: () => void,
): () => Promise<void> {
  const ending = new AbortController();
  let client: Client | undefined;

  const hear = ({ payload }: { payload?: string }) => {
    const told = parse(payload);
    if (told) forget([told]);
    else catchUp();
  };

  async function connectOnce() {
    client = new Client({
      connectionString: url,
      application_name: "talks-listen",
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      keepAliveInitialDelayMillis,
    });
    const lost = new Promise<void>((resolve) => client?.once("end", resolve));
    client.on("error", () => undefined);
    client.on("notification", hear);
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    catchUp();
    await lost;
  }

  async function keepConnected() {
    let pauseMs = shortestPauseMs;
    while (!ending.signal.aborted) {
      const begun = performance.now();
      await connectOnce().catch(() => client?.end().catch(() => undefined));
      pauseMs =
        performance.now() - begun > longestPauseMs ? shortestPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      await pause(pauseMs, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }

  const kept = keepConnected();
  return async () => {
    ending.abort();
    await client?.end().catch(() => undefined);
    await kept;
  };
}

const messageSchema = z.object({ key: z.string(), tags: z.array(z.string()) });

// Null: it has to be read from the log, or is not ours.
function parse(payload = ""): Forgetting | null {
  try {
    return messageSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
