import { Agent, get } from "node:http";
import type { Page } from "@playwright/test";
import { ended } from "@/lib/testing/child";
import { startAsking } from "@/lib/testing/http";
import { startMailServer } from "@/lib/testing/mail-server";
import { expect } from "./fixtures";
import { type OwnSite, test } from "./setup/own-site";

type Kind = "Front" | "Application";

/** The processes that serve or served in one place, oldest first. */
const processesOf = ({ log }: OwnSite, kind: Kind, number: number) =>
  log.flatMap((line) => {
    const [, pid] = line.match(new RegExp(`^${kind} ${number} is process (\\d+)\\.$`)) ?? [];
    return pid ? [Number(pid)] : [];
  });

const newest = (site: OwnSite, kind: Kind, number: number) => processesOf(site, kind, number).at(-1) ?? 0;

/** All processes of a site with so many of each kind that serve now, without the supervisor. */
const allOf = (site: OwnSite, count: number) =>
  (["Front", "Application"] as const).flatMap((kind) =>
    Array.from({ length: count }, (_, index) => newest(site, kind, index + 1)),
  );

function isRunning(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Settles when another process serves in the place of this one. */
const replaced = (site: OwnSite, kind: Kind, number: number, victim: number) =>
  expect.poll(() => newest(site, kind, number), { timeout: 30_000 }).not.toBe(victim);

/** Settles when none of them is there any more. */
const gone = (pids: number[]) => expect.poll(() => pids.filter(isRunning)).toEqual([]);

/** What somebody sees who asks once: a status, or what became of the connection. */
const ask = (url: string, agent: Agent | false = false): Promise<number | string | undefined> =>
  new Promise((resolve) => {
    get(url, { agent }, (answer) => {
      answer.once("end", () => resolve(answer.statusCode)).once("error", resolve);
      answer.resume();
    }).once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
  });

/** Asks again and again, until told to stop, which gives all that was seen. */
function keepAsking(url: string, agent: Agent | false = false) {
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

/** A request of which half of the body is there. Settles when the server has taken that; `finish` gives the answer. */
async function startSlowRequest({ url }: OwnSite) {
  const { hostname, port } = new URL(url);
  const { asked, answer } = startAsking({
    hostname,
    port,
    path: "/api/1.0/comments/1",
    method: "PUT",
    headers: { "content-type": "application/json", "content-length": 2, expect: "100-continue" },
  });
  const isTaken = new Promise((resolve) => asked.once("continue", resolve));
  asked.flushHeaders();
  await isTaken;
  asked.write("{");
  return {
    finish: () => {
      asked.end("}");
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

test("a front that is killed is replaced, and others notice nothing", async ({ startSite }) => {
  test.slow();
  const site = await startSite({ WORKERS: "2" });
  const victim = newest(site, "Front", 2);
  const agents = [false, false, new Agent({ keepAlive: true }), new Agent({ keepAlive: true })] as const;
  const askers = agents.map((agent) => keepAsking(site.url, agent));
  process.kill(victim, "SIGKILL");
  await replaced(site, "Front", 2, victim);
  const seen = (await Promise.all(askers.map((stop) => stop()))).flat();
  expect(seen).toContain(200);
  // Whoever was being answered by the front that was killed.
  const lost = seen.filter((what) => what !== 200);
  expect(lost.filter((what) => what !== "ECONNRESET")).toEqual([]);
  expect(lost.length).toBeLessThanOrEqual(agents.length);
  expect(site.log).toContain(`Front 2 (process ${victim}) ended with SIGKILL. Another one starts at once.`);
  expect(new Set(allOf(site, 2)).size).toBe(4);
});

test("while the only application is replaced, stored pages are answered, and all else as soon as it is", async ({
  startSite,
}) => {
  test.slow();
  const site = await startSite({ WORKERS: "1" });
  const victim = newest(site, "Application", 1);
  const timeline = await (await fetch(site.url)).text();
  const places = [/\/talks\/1-[^"]+/, /\/speakers\/[^"]+/].map((link) => timeline.match(link)?.[0] ?? "");
  const askers = [keepAsking(site.url), keepAsking(site.url, new Agent({ keepAlive: true }))];
  const others = ["/api/docs", "/login", "/talks/404", ...places];
  const askOthers = () => others.map((path) => ask(site.url + path));
  const asked = askOthers();
  process.kill(victim, "SIGKILL");
  asked.push(...askOthers());
  const end = `Application 1 (process ${victim}) ended with SIGKILL. Another one starts at once.`;
  await expect.poll(() => site.log).toContain(end);
  asked.push(...askOthers());
  expect(newest(site, "Application", 1)).toBe(victim);
  const each = [200, 200, 404, 200, 200];
  expect(await Promise.all(asked)).toEqual([...each, ...each, ...each]);
  await replaced(site, "Application", 1, victim);
  const seen = (await Promise.all(askers.map((stop) => stop()))).flat();
  expect(new Set(seen)).toEqual(new Set([200]));
});

test("the application that sends email is replaced by one that does", async ({ open, startSite }) => {
  test.slow();
  const mail = await startMailServer();
  const site = await startSite({ WORKERS: "2", MAIL_URL: mail.url });
  const victim = newest(site, "Application", 1);
  process.kill(victim, "SIGKILL");
  await replaced(site, "Application", 1, victim);
  const page = await open("visitor", { baseURL: site.url });
  await comment(page);
  await expect.poll(() => mail.messages().length).toBe(1);
  await page.close();
  await mail.stop();
});

test("clients that have sent half of their bodies hold up nobody else", async ({ startSite }) => {
  test.slow();
  const site = await startSite({ WORKERS: "1" });
  const slow = await Promise.all(Array.from({ length: 10 }, () => startSlowRequest(site)));
  for (const path of ["/", "/api/docs", "/login", "/api/v1/talks"])
    expect(await ask(site.url + path)).toBe(200);
  const quick = await startSlowRequest(site);
  expect((await quick.finish()).status).toBe(401);
  const answers = await Promise.all(slow.map(({ finish }) => finish()));
  expect(answers.map(({ status }) => status)).toEqual(slow.map(() => 401));
});

for (const [who, isGroup] of [
  ["the supervisor", false],
  ["every process, as a terminal does", true],
] as const) {
  test(`told to end by a signal to ${who}, they finish what they have begun, and nothing is left`, async ({
    startSite,
  }) => {
    test.slow();
    const site = await startSite({ WORKERS: "2" });
    const processes = allOf(site, 2);
    const supervisor = site.server.pid ?? 0;
    const slow = await startSlowRequest(site);
    const end = ended(site.server);
    for (const pid of isGroup ? [supervisor, ...processes] : [supervisor]) process.kill(pid, "SIGINT");
    await expect.poll(() => ask(site.url)).toBe("ECONNREFUSED");
    const { status } = await slow.finish();
    expect(status).toBe(401);
    expect((await end).code).toBe(0);
    await gone([supervisor, ...processes]);
    expect(site.log.join("\n")).not.toContain("Another one starts");
  });
}

test("no process outlives a supervisor that is killed", async ({ startSite }) => {
  test.slow();
  const site = await startSite({ WORKERS: "2" });
  const processes = allOf(site, 2);
  expect(processes.filter(isRunning)).toEqual(processes);
  site.server.kill("SIGKILL");
  await gone(processes);
  expect(await ask(site.url)).toBe("ECONNREFUSED");
});
