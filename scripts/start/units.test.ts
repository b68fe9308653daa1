import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { longestGoodbyeMs } from "@/lib/shutdown";
import { ended, saysLine } from "@/lib/testing/child";
import { goodbye, ready } from "./messages";

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "talks-units-"));
const serving = `process.on("SIGTERM", () => undefined);
process.on("message", (said) => said === ${JSON.stringify(goodbye)} && process.exit(0));
process.send(${JSON.stringify(ready)});`;

/** A build whose processes only say that they serve, and end when they are told to. */
mkdirSync(join(folder, "build/talks"), { recursive: true });
for (const name of ["application", "front"]) writeFileSync(join(folder, `build/talks/${name}.mjs`), serving);

const settings = {
  NEXT_DIST_DIR: join(folder, "build"),
  DATABASE_URL: `file:${join(folder, "talks.db")}`,
  AUTH_SECRET: "a secret that is 0nly good for these tests",
  PORT: "0",
};

const unit = (name: string) => readFileSync(`deploy/${name}.service`, "utf8");
const setting = (name: string, key: string) => new RegExp(`^${key}=(.+)$`, "m").exec(unit(name))?.[1] ?? "";

/** Runs what a unit runs, word for word, but for where Node is. */
function execute(name: string): ChildProcess {
  const [program, ...words] = setting(name, "ExecStart").split(" ");
  expect(program).toBe("/usr/bin/node");
  return spawn(process.execPath, words, {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

test("what the units run migrates the database, then serves, and ends well when it is told to", async () => {
  expect(await ended(execute("talks-migrate"))).toMatchObject({
    code: 0,
    output: expect.stringContaining("Applied"),
  });
  const server = execute("talks");
  await saysLine(server, /Talks is at/);
  const gone = ended(server);
  server.kill("SIGTERM");
  expect((await gone).code).toBe(0);
});

test("systemd waits longer than fronts and applications may take to end, and then leaves nothing behind", () => {
  const graceSeconds = 2;
  const longestSeconds = 2 * (longestGoodbyeMs / 1000 + graceSeconds);
  expect(Number(setting("talks", "TimeoutStopSec"))).toBeGreaterThan(longestSeconds);
  expect(setting("talks", "KillMode")).toBe("mixed");
});

test.each(["talks", "talks-migrate"])(
  "%s may write to its own folder and nothing else, and gains no rights",
  (name) => {
    expect(setting(name, "User")).toBe("talks");
    expect(setting(name, "ProtectSystem")).toBe("strict");
    expect(setting(name, "StateDirectory")).toBe("talks");
    expect(setting(name, "NoNewPrivileges")).toBe("yes");
  },
);
