import Database from "better-sqlite3";
import { sqlitePath } from "@/lib/db/adapter";
import { freePort } from "@/lib/testing/postgres";
import { expect } from "./fixtures";
import { type OwnSite, test } from "./setup/own-site";

/** Takes a table away from under a site; gives what puts it back. */
function takeAway({ database }: OwnSite, table: string) {
  rename(database, table, "Elsewhere");
  return () => rename(database, "Elsewhere", table);
}

const rename = (database: string, from: string, to: string) =>
  // Otherwise the views of what is renamed would follow.
  inDatabase(database, (file) =>
    file.exec(`PRAGMA legacy_alter_table = ON; ALTER TABLE "${from}" RENAME TO "${to}"`),
  );

function inDatabase(url: string, work: (file: Database.Database) => unknown) {
  const file = new Database(sqlitePath(url));
  work(file);
  file.close();
}

const readiness = async ({ url }: OwnSite) => {
  const answer = await fetch(`${url}/readyz`);
  return { status: answer.status, says: await answer.json() };
};

test("who meets an error is given what leads to its line in the log: a page, a form, and a program", async ({
  startSite,
  open,
  complaints,
}) => {
  complaints.expectBrokenPage();
  const site = await startSite();
  const page = await open("visitor", { baseURL: site.url });
  await page.goto("/talks/1");
  const putCommentsBack = takeAway(site, "Comment");

  await page.getByLabel("Name").fill("Vera");
  await page.getByLabel("Email").fill("vera@example.com");
  await page.getByLabel("Comment", { exact: true }).fill("A canary, which sings in no log.");
  await page.getByRole("button", { name: "Post comment" }).click();
  const reference = /Reference ([0-9a-f]{8})\)/;
  const told = await page.getByText(reference).textContent();
  const [, ofForm] = reference.exec(told ?? "") ?? [];
  await expect
    .poll(() => site.lines.find((line) => line.reference === ofForm)?.requestId)
    .toMatch(`${ofForm}`);
  putCommentsBack();

  const putTalksBack = takeAway(site, "Talk");
  const answer = await page.goto("/speakers/speaker-1");
  const ofPage = await page.getByText("Reference:").locator("code").textContent();
  expect(answer?.status()).toBe(500);
  await expect
    .poll(() => site.lines.find(({ err, route }) => err?.digest === ofPage && route !== undefined))
    .toMatchObject({
      level: "error",
      method: "GET",
      requestId: answer?.headers()["x-request-id"],
    });

  const program = await fetch(`${site.url}/api/v1/talks/1/comments`);
  const [, ofProgram] = reference.exec((await program.json()).detail) ?? [];
  const id = program.headers.get("x-request-id");
  expect(id?.startsWith(`${ofProgram}`)).toBe(true);
  await expect
    .poll(() => site.lines.filter((line) => line.requestId === id))
    .toMatchObject([
      { level: "error", reference: ofProgram },
      { level: "info", route: "/api/v1/talks/[id]/comments", status: 500, source: "application" },
    ]);
  putTalksBack();
  await page.goto("/speakers/speaker-1");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(JSON.stringify(site.lines)).not.toMatch(/canary|vera|Vera/);
});

test("each request has one line, which says how it was answered, and nothing of who asked", async ({
  startSite,
}) => {
  const site = await startSite();
  const headers = { "user-agent": "canary", referer: "https://canary.example" };
  const get = (path: string) => fetch(site.url + path, { headers, redirect: "manual" });
  const lines = () => site.lines.filter(({ route }) => route !== undefined);
  const paths = ["/talks/404", "/?utm_source=canary", "/?utm_source=canary", "/icon.svg", "/%zz"];
  for (const [index, path] of [...paths, "/unsubscribe/canary-token"].entries()) {
    await get(path);
    await expect.poll(() => lines().length).toBe(index + 1);
  }
  expect(lines().map(({ path, source, status }) => [path, source, status])).toEqual([
    ["/talks/404", "application", 404],
    ["/", "application", 200],
    ["/", "stored", 200],
    ["/icon.svg", "file", 200],
    ["/%zz", "front", 400],
    [undefined, "application", expect.any(Number)],
  ]);
  expect(JSON.stringify(site.lines)).not.toContain("canary");
});

test("a site that cannot do its work is not ready, is again as soon as it can, and is alive all the time", async ({
  startSite,
}) => {
  const site = await startSite({ MAIL_WORKER: "0" });
  const ready = { status: 200, says: { database: "ok", migrations: "ok", mail: "ok" } };
  expect(await readiness(site)).toEqual(ready);

  const putBack = takeAway(site, "_prisma_migrations");
  await expect
    .poll(() => readiness(site))
    .toMatchObject({ status: 503, says: { database: "ok", migrations: "are not known" } });
  putBack();
  await expect.poll(() => readiness(site)).toEqual(ready);

  await site.talks("mail", "test", "operator@example.com");
  inDatabase(site.database, (file) =>
    file.exec(`UPDATE "Email" SET "dueAt" = '2026-01-01T00:00:00.000+00:00', "status" = 'waiting'`),
  );
  await expect
    .poll(() => readiness(site))
    .toMatchObject({ status: 503, says: { mail: expect.stringContaining("due for longer") } });
  inDatabase(site.database, (file) => file.exec(`UPDATE "Email" SET "status" = 'cancelled'`));
  await expect.poll(() => readiness(site)).toEqual(ready);

  const application = Number(
    /process (\d+)/.exec(site.log.find((line) => line.startsWith("Application 1 is")) ?? "")?.[1],
  );
  process.kill(application, "SIGSTOP");
  const alive = await fetch(`${site.url}/healthz`);
  expect([alive.status, await alive.text()]).toEqual([200, "alive\n"]);
  process.kill(application, "SIGCONT");
});

test("what was done is counted", async ({ startSite }) => {
  const port = await freePort();
  const site = await startSite({
    WORKERS: "2",
    METRICS_PORT: String(port),
    METRICS_TOKEN: "a token for Prometheus",
  });
  const headers = { authorization: "Bearer a token for Prometheus" };
  const metrics = async () =>
    samples(await (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).text());
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(401);

  for (const path of ["/login", "/login", "/talks/404", "/api/v1/talks"]) await fetch(site.url + path);
  const answered = async (route: string, status: string) =>
    sum(await metrics(), "talks_http_request_duration_seconds_count", { route, status, method: "GET" });
  await expect.poll(() => answered("/login", "2xx")).toBe(2);
  await expect.poll(() => answered("/talks/[ref]", "4xx")).toBe(1);
  const all = await metrics();
  expect(sum(all, "talks_page_cache_requests_total", { result: "miss" })).toBe(1);
  expect(
    sum(all, "talks_database_statement_duration_seconds_count", { statement: "select" }),
  ).toBeGreaterThan(0);
  expect(sum(all, "talks_mail_queue_emails", { state: "due" })).toBe(0);
  for (const kind of ["front", "application"])
    for (const number of ["1", "2"]) {
      expect(sum(all, "nodejs_eventloop_lag_p99_seconds", { kind, number })).toBeGreaterThan(0);
      expect(sum(all, "process_resident_memory_bytes", { kind, number })).toBeGreaterThan(10_000_000);
    }
});

type Sample = { name: string; labels: Record<string, string>; value: number };

/** Reads Prometheus' text format; throws where a line is none. */
function samples(text: string): Sample[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, name, labels = "", value] = /^([a-z_:][\w:]*)(?:\{(.*)\})? (\S+)$/i.exec(line) ?? [];
      // What was not measured yet is not a number, in whatever case.
      if (name === undefined || !/^(nan|[+-]?inf|[-+.\de]+)$/i.test(value ?? "")) throw new Error(line);
      const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = "", said = ""]) => [key, said]);
      return { name, labels: Object.fromEntries(pairs), value: Number(value) };
    });
}

const sum = (all: Sample[], name: string, wanted: Record<string, string>) =>
  all
    .filter((sample) => sample.name === name)
    .filter(({ labels }) => Object.entries(wanted).every(([key, value]) => labels[key] === value))
    .reduce((total, { value }) => total + value, 0);
