/** The servers that are measured, each in processes of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saysLine, startScript } from "@/lib/testing/child";
import { freePort } from "@/lib/testing/postgres";
import type { Answer } from "./answer";

/** `pid` is the process that was started; it may have others under it. */
export type Server = { url: string; pid: number; stop: () => Promise<void> };

// Sessions and tokens of one run hold on all of its servers.
const secret = randomBytes(32).toString("base64url");

/**
 * `npm start` on the database of this run, with so many workers; `appUrl` is its public address, if that is another.
 * Nobody is told to wait there, but where there are `limits`; those believe what they are told of a client's address.
 */
export async function startTalks({ workers = 1, appUrl = "", limits = false } = {}): Promise<Server> {
  const port = await freePort();
  const env = {
    PORT: String(port),
    AUTH_SECRET: secret,
    WORKERS: String(workers),
    APP_URL: appUrl,
    LIMITS: limits || appUrl ? "on" : "off",
    TRUST_PROXY: limits ? "1" : "0",
  };
  return ready(startScript("scripts/start.ts", [], env), port, /Talks is at/);
}

/** The same build and database through `next start`: neither our front nor our page cache. */
export async function startNextAlone(): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production", AUTH_SECRET: secret, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return ready(child, port, /Ready in/);
}

/** A bare `node:http` server of so many processes, which gives this answer, whatever it is asked. */
export async function startBareNode({ status, headers, body }: Answer, processes = 1): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "talks-bare-"));
  const file = join(folder, "body");
  writeFileSync(file, body);
  const args = [file, String(status), JSON.stringify(headers), String(processes)];
  const child = startScript("lib/testing/processes/bare-http-server.ts", args);
  const port = Number((await saysLine(child, /^listening/)).split(" ")[1]);
  rmSync(folder, { recursive: true });
  return running(child, port);
}

async function ready(child: ChildProcess, port: number, line: RegExp): Promise<Server> {
  const server = running(child, port);
  await saysLine(child, line);
  return server;
}

/** A process that serves on a port of this machine, until it is stopped. What it complains of goes to our own log. */
export function running(child: ChildProcess, port: number): Server {
  child.stderr?.pipe(process.stderr, { end: false });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
}

/** Runs `work` with what it starts, and stops all of it afterwards, also where the work fails. */
export async function withServers<T>(work: (keep: (server: Server) => Server) => Promise<T>): Promise<T> {
  const servers: Server[] = [];
  const keep = (server: Server) => {
    servers.push(server);
    return server;
  };
  return work(keep).finally(() => Promise.all(servers.map(({ stop }) => stop())));
}
