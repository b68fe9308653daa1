import { createInterface } from "node:readline";
import { expect, test, vi } from "vitest";
import { startScript } from "@/lib/testing/child";
import { tellFronts } from "./fronts";

vi.setConfig({ testTimeout: 30_000 });

/** Three fronts and an application (the fourth) of one instance, and all that they have said since they serve. */
async function startInstance() {
  const supervisor = startScript("lib/testing/processes/fronts.ts", []);
  const { stdin, stdout, stderr } = supervisor;
  if (!stdin || !stdout || !stderr) throw new Error("its streams are not piped");
  const said: string[] = [];
  for (const input of [stdout, stderr]) createInterface({ input }).on("line", (line) => said.push(line));

  const order = (line: string) => stdin.write(`${line}\n`);
  const hears = (pattern: RegExp) =>
    vi.waitFor(() => said.find((line) => pattern.test(line)) ?? Promise.reject(new Error(`${pattern}`)), {
      timeout: 20_000,
      interval: 5,
    });
  const start = async (number: number, kind: "front" | "application") => {
    order(`start ${kind}`);
    return Number((await hears(new RegExp(`^serves ${number} `))).split(" ").at(-1));
  };
  const pids = await Promise.all(
    (["front", "front", "front", "application"] as const).map((kind, index) => start(index + 1, kind)),
  );
  said.length = 0;
  return {
    said,
    order,
    hears,
    start,
    signal: (place: number, name: NodeJS.Signals) => process.kill(pids[place - 1] ?? 0, name),
    [Symbol.dispose]: () => {
      for (const pid of pids) if (supervisor.exitCode === null) resume(pid);
      stdin.end();
    },
  };
}

// A stopped process would not see that its supervisor has ended. The one that a test has killed is gone.
function resume(pid: number) {
  try {
    process.kill(pid, "SIGCONT");
  } catch {
    return;
  }
}

test("an application that tells is answered when all fronts have forgotten", async () => {
  using instance = await startInstance();
  instance.order("tell 4 a");
  await instance.hears(/^told 4 a$/);
  expect(instance.said.slice(0, 3).sort()).toEqual(["forgot 1 a", "forgot 2 a", "forgot 3 a"]);
  expect(instance.said.slice(3)).toEqual(["told 4 a"]);
});

test("a front that tells is asked as well", async () => {
  using instance = await startInstance();
  instance.order("tell 1 a");
  await instance.hears(/^told 1 a$/);
  expect(instance.said.slice(0, 3).sort()).toEqual(["forgot 1 a", "forgot 2 a", "forgot 3 a"]);
  expect(instance.said.slice(3)).toEqual(["told 1 a"]);
});

test("a front that is slow to forget delays the answer", async () => {
  using instance = await startInstance();
  instance.signal(2, "SIGSTOP");
  instance.order("tell 4 a");
  await Promise.all([instance.hears(/^forgot 1 a$/), instance.hears(/^forgot 3 a$/)]);
  instance.signal(2, "SIGCONT");
  await instance.hears(/^told 4 a$/);
  expect(instance.said.slice(2)).toEqual(["forgot 2 a", "told 4 a"]);
});

test("a front that dies meanwhile has forgotten", async () => {
  using instance = await startInstance();
  instance.signal(2, "SIGSTOP");
  instance.order("tell 4 a");
  await Promise.all([instance.hears(/^forgot 1 a$/), instance.hears(/^forgot 3 a$/)]);
  instance.signal(2, "SIGKILL");
  await instance.hears(/^told 4 a$/);
  expect(instance.said.slice(2)).toEqual(["told 4 a"]);
});

test("a front that does not answer is waited for no longer than two seconds, and named", async () => {
  using instance = await startInstance();
  instance.signal(2, "SIGSTOP");
  const asked = performance.now();
  instance.order("tell 4 a");
  await instance.hears(/^told 4 a$/);
  expect(performance.now() - asked).toBeGreaterThan(1_900);
  expect(await instance.hears(/"Not every front has forgotten within 2 s/)).toBeTruthy();
  expect(await instance.hears(/"These fronts do not answer: process \d+\."/)).toBeTruthy();
});

test("a front that came later is told as well; another application has no pages, and is not waited for", async () => {
  using instance = await startInstance();
  await instance.start(5, "application");
  await instance.start(6, "front");
  instance.said.length = 0;
  instance.order("tell 5 a");
  await instance.hears(/^told 5 a$/);
  expect(instance.said.slice(0, -1).sort()).toEqual([1, 2, 3, 6].map((front) => `forgot ${front} a`));
});

test("of many writes at once each is answered when it is forgotten, and each front forgets them in order", async () => {
  using instance = await startInstance();
  const keys = Array.from({ length: 200 }, (_, index) => `k${index}`);
  instance.order(`tell 4 ${keys.join(" ")}`);
  instance.order(`tell 3 ${keys.map((key) => `${key}x`).join(" ")}`);
  await instance.hears(/^told 4 k199$/);
  await instance.hears(/^told 3 k199x$/);
  const forgottenBy2 = instance.said.filter((line) => line.startsWith("forgot 2"));
  expect(forgottenBy2.filter((line) => !line.endsWith("x"))).toEqual(keys.map((key) => `forgot 2 ${key}`));
  expect(forgottenBy2).toHaveLength(400);
  expect(instance.said.filter((line) => line.startsWith("told"))).toHaveLength(400);
});

test("a process without a supervisor has no front to wait for", async () => {
  await expect(tellFronts([{ key: "a", tags: ["talk:1"] }])).resolves.toBeUndefined();
});
