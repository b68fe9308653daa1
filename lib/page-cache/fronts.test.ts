import { createInterface } from "node:readline";
import { expect, test, vi } from "vitest";
import { startScript } from "@/lib/testing/child";
import { tellFronts } from "./fronts";

vi.setConfig({ testTimeout: 30_000 });

/** Three workers of one instance, and all that they have said. */
async function startThree() {
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
  const start = async (number: number, how = "") => {
    order(`start ${how}`.trim());
    return Number((await hears(new RegExp(`^hears ${number} `))).split(" ").at(-1));
  };
  const pids = await Promise.all([1, 2, 3].map((number) => start(number)));
  return {
    said,
    order,
    hears,
    start,
    signal: (worker: number, name: NodeJS.Signals) => process.kill(pids[worker - 1] ?? 0, name),
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

const tooLong = /Not every worker/;

test("whoever tells is answered when all others have forgotten, and does not hear of it", async () => {
  using instance = await startThree();
  instance.order("tell 1 a");
  await instance.hears(/^told 1 a$/);
  expect(instance.said.slice(3).sort()).toEqual(["forgot 2 a", "forgot 3 a", "told 1 a"]);
  expect(instance.said.at(3 + 2)).toBe("told 1 a");
});

test("a worker that is slow to forget delays the answer", async () => {
  using instance = await startThree();
  instance.signal(2, "SIGSTOP");
  instance.order("tell 1 a");
  await instance.hears(/^forgot 3 a$/);
  instance.signal(2, "SIGCONT");
  await instance.hears(/^told 1 a$/);
  expect(instance.said.slice(3)).toEqual(["forgot 3 a", "forgot 2 a", "told 1 a"]);
});

test("a worker that dies meanwhile has forgotten", async () => {
  using instance = await startThree();
  instance.signal(2, "SIGSTOP");
  instance.order("tell 1 a");
  await instance.hears(/^forgot 3 a$/);
  instance.signal(2, "SIGKILL");
  await instance.hears(/^told 1 a$/);
  expect(instance.said.slice(3)).toEqual(["forgot 3 a", "told 1 a"]);
});

test("a worker that does not answer is waited for no longer than two seconds, and named", async () => {
  using instance = await startThree();
  instance.signal(2, "SIGSTOP");
  const asked = performance.now();
  instance.order("tell 1 a");
  await instance.hears(/^told 1 a$/);
  expect(performance.now() - asked).toBeGreaterThan(1_900);
  expect(await instance.hears(tooLong)).toBeTruthy();
  expect(await instance.hears(/^These workers do not answer: process \d+\.$/)).toBeTruthy();
});

test("a worker that came later is told as well; one that has no pages is not waited for", async () => {
  using instance = await startThree();
  await instance.start(4, "deaf");
  await instance.start(5);
  instance.order("tell 4 a");
  await instance.hears(/^told 4 a$/);
  expect(instance.said.slice(5).sort()).toEqual([...[1, 2, 3, 5].map((n) => `forgot ${n} a`), "told 4 a"]);
});

test("of many writes at once each is answered when it is forgotten, and each worker forgets them in order", async () => {
  using instance = await startThree();
  const keys = Array.from({ length: 200 }, (_, index) => `k${index}`);
  instance.order(`tell 1 ${keys.join(" ")}`);
  instance.order(`tell 3 ${keys.map((key) => `${key}x`).join(" ")}`);
  await instance.hears(/^told 1 k199$/);
  await instance.hears(/^told 3 k199x$/);
  const forgottenBy2 = instance.said.filter((line) => line.startsWith("forgot 2"));
  expect(forgottenBy2.filter((line) => !line.endsWith("x"))).toEqual(keys.map((key) => `forgot 2 ${key}`));
  expect(forgottenBy2).toHaveLength(400);
  expect(instance.said.filter((line) => line.startsWith("told"))).toHaveLength(400);
});

test("a process that is no worker has nobody to wait for", async () => {
  await expect(tellFronts([{ key: "a", tags: ["talk:1"] }])).resolves.toBeUndefined();
});
