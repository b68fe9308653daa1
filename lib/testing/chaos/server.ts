import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { freePort } from "../postgres";

type Kind = "Front" | "Application";

/** `npm start` on the database that the environment names, which is killed, in whole or in part, and started again. */
export class Server {
  readonly url: string;
  #supervisor: ChildProcess | null = null;
  readonly #processes = new Map<string, { kind: Kind; pid: number }>();

  private constructor(private readonly port: number) {
    this.url = `http://localhost:${port}`;
  }

  static async start(): Promise<Server> {
    const server = new Server(await freePort());
    await server.start();
    return server;
  }

  /** Settles when it serves. Tries again where the database is away: so does whoever runs it. */
  async start() {
    while (!(await this.#startOnce()));
  }

  /** Kills every process of it. */
  async kill() {
    const supervisor = this.#supervisor;
    if (!supervisor) return;
    const gone = once(supervisor, "close");
    for (const { pid } of this.#processes.values()) kill(pid);
    kill(supervisor.pid ?? 0);
    this.#processes.clear();
    await gone;
  }

  /** Kills one process of a kind, in whose place another one starts. */
  killOne(kind: Kind) {
    const [victim] = [...this.#processes.values()].filter((one) => one.kind === kind);
    if (victim) kill(victim.pid);
  }

  #startOnce(): Promise<boolean> {
    const script = "lib/testing/processes/serve.ts";
    const child = spawn(process.execPath, ["--import", "tsx", script], {
      env: { ...process.env, ...settings, PORT: String(this.port), APP_URL: this.url },
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#supervisor = child;
    return new Promise((resolve) => {
      child.once("close", () => resolve(false));
      for (const input of [child.stdout, child.stderr])
        createInterface({ input }).on("line", (line) => {
          this.#hear(line);
          if (line.includes("Talks is at")) resolve(true);
        });
    });
  }

  #hear(line: string) {
    const [, kind, number, pid] = line.match(/(Front|Application) (\d+) is process (\d+)\./) ?? [];
    if (pid) this.#processes.set(`${kind} ${number}`, { kind: kind as Kind, pid: Number(pid) });
  }
}

const settings = {
  NODE_OPTIONS: "",
  AUTH_SECRET: "a secret for a server that is killed",
  LIMITS: "off",
  WORKERS: "1",
  MAIL_WINDOW: "0",
};

function kill(pid: number) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
