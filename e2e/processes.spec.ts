import { Agent, get, type IncomingMessage, request } from "node:http";
import type { Page } from "@playwright/test";
import { ended } from "@/lib/testing/child";
import { startMailServer } from "@/lib/testing/mail-server";
import { expect } from "./fixtures";
import { type OwnSite, test } from "./setup/own-site";

/** The processes that serve or served as one of the workers, oldest first. */
const processesOf = ({ log }: OwnSite, worker: number) =>
  log.flatMap((line) => {
    const [, pid] = line.match(new RegExp(`^Worker ${worker} is process (\\d+)\\.$`)) ?? [];
    return pid ? [Number(pid)] : [];
  });

const newest = (site: OwnSite, worker: number) => processesOf(site, worker).at(-1) ?? 0;

function isRunning(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Settles when none of them is there any more. */
const gone = (pids: number[]) => expect.poll(() => pids.filter(isRunning)).toEqual([]);

/** What somebody sees who asks for the timeline once: a status, or what became of the connection. */
const ask = (url: string, agent: Agent | false): Promise<number | string | undefined> =>
  new Promise((resolve) => {
    get(url, { agent }, (answer) => {
      answer.once("end", () => resolve(answer.statusCode)).once("error", resolve);
      answer.resume();
    }).once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
  });

/** Asks again and again, until told to stop, which gives all that was seen. */
function keepAsking(url: string, agent: Agent | false) {
  let isAsking = true;
  const all = (async () => {
    const seen: unknown[] = [];
    while (isAsking) seen.push(await ask(url, agent));
    return seen;
  })();
  return () => {
    isAsking = false;
    return all;
  };
}

/** A request whose body is not all there. Settles when the server has taken it; `finish` gives the answer. */
async function startSlowRequest(site: OwnSite) {
  const slow = request(`${site.url}/api/1.0/comments/1`, {
    method: "PUT",
    headers: { "content-type": "application/json", "content-length": 2, expect: "100-continue" },
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) =>
    slow.once("response", resolve).once("error", reject),
  );
  const isTaken = new Promise((resolve) => slow.once("continue", resolve));
  slow.flushHeaders();
  await isTaken;
  slow.write("{");
  return {
    finish: () => {
      slow.end("}");
      return answer;
    },
  };
}

async function comment(page: Page) {
  await page.goto("/talks/1");
  await page.getByLabel("Name").fill("Vera");
  await page.getByLabel("Email").fill("vera@example.com");
  await page.getByLabel("Comment", { exact: true }).fill("Is anybody there?");
  await page.getByRole("button", { name: "Post comment" }).click();
}

test("a worker that is killed is replaced, and others notice nothing", async ({ startSite }) => {
  test.slow();
  const site = await startSite({ WORKERS: "2" });
  const victim = newest(site, 2);
  const agents = [false, false, new Agent({ keepAlive: true }), new Agent({ keepAlive: true })] as const;
  const askers = agents.map((agent) => keepAsking(site.url, agent));
  process.kill(victim, "SIGKILL");
  await expect.poll(() => newest(site, 2), { timeout: 30_000 }).not.toBe(victim);
  const seen = (await Promise.all(askers.map((stop) => stop()))).flat();
  expect(seen).toContain(200);
  // Whoever was being answered by the worker that was killed.
  const lost = seen.filter((what) => what !== 200);
  expect(lost.filter((what) => what !== "ECONNRESET")).toEqual([]);
  expect(lost.length).toBeLessThanOrEqual(agents.length);
  expect(site.log).toContain(`Worker 2 (process ${victim}) ended with SIGKILL. Another one starts at once.`);
  expect(newest(site, 1)).not.toBe(newest(site, 2));
});

test("the worker that sends email is replaced by one that does", async ({ open, startSite }) => {
  test.slow();
  const mail = await startMailServer();
  const site = await startSite({ WORKERS: "2", MAIL_URL: mail.url });
  const victim = newest(site, 1);
  process.kill(victim, "SIGKILL");
  await expect.poll(() => newest(site, 1), { timeout: 30_000 }).not.toBe(victim);
  const page = await open("visitor", { baseURL: site.url });
  await comment(page);
  await expect.poll(() => mail.messages().length).toBe(1);
  await page.close();
  await mail.stop();
});

for (const [who, isGroup] of [
  ["the supervisor", false],
  ["every process, as a terminal does", true],
] as const) {
  test(`told to end by a signal to ${who}, workers finish what they have begun, and nothing is left`, async ({
    startSite,
  }) => {
    test.slow();
    const site = await startSite({ WORKERS: "2" });
    const workers = [newest(site, 1), newest(site, 2)];
    const supervisor = site.server.pid ?? 0;
    const slow = await startSlowRequest(site);
    const end = ended(site.server);
    for (const pid of isGroup ? [supervisor, ...workers] : [supervisor]) process.kill(pid, "SIGINT");
    await expect.poll(() => ask(site.url, false)).toBe("ECONNREFUSED");
    const { statusCode } = await slow.finish();
    expect(statusCode).toBe(401);
    expect((await end).code).toBe(0);
    await gone([supervisor, ...workers]);
    expect(site.log.join("\n")).not.toContain("Another one starts");
  });
}

test("workers do not outlive a supervisor that is killed", async ({ startSite }) => {
  test.slow();
  const site = await startSite({ WORKERS: "2" });
  const workers = [newest(site, 1), newest(site, 2)];
  expect(workers.filter(isRunning)).toEqual(workers);
  site.server.kill("SIGKILL");
  await gone(workers);
  expect(await ask(site.url, false)).toBe("ECONNREFUSED");
});
