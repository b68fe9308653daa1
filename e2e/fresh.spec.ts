/** Nobody who asks after a write gets what was there before it: neither here, nor from another server. */
import { Client } from "pg";
import { type Client as Caller, clientOf } from "./api/client";
import { expect, test } from "./fixtures";
import { startBeside, talksCommand } from "./setup/server";
import type { Site } from "./setup/site";

const facts = { description: "", venue: "Fresh Conf", date: "2026-05-06" };

async function newTalk(speaker: Caller, title: string) {
  const { said } = await speaker("POST", "/talks", { body: { ...facts, title } });
  const { pathname } = new URL(said.links.html);
  return { id: said.id as number, path: pathname };
}

const textOf = async (url: string) => (await fetch(url)).text();

test("after each write the next request is fresh: talk, timeline and speaker", async ({ site }) => {
  const speaker = await clientOf(site, "busy");
  const { username } = site.content.accounts.busy;
  const talk = await newTalk(speaker, "Fresh number 0");
  for (let number = 1; number <= 5; number++) {
    const places = [talk.path, "/", `/speakers/${username}`].map((path) => site.url + path);
    await Promise.all(places.map(textOf));
    await speaker("PATCH", `/talks/${talk.id}`, { body: { venue: `Fresh venue ${number}` } });
    for (const text of await Promise.all(places.map(textOf))) expect(text).toContain(`Fresh venue ${number}`);
  }
  await speaker("DELETE", `/talks/${talk.id}`);
  expect((await fetch(site.url + talk.path)).status).toBe(410);
  expect(await textOf(`${site.url}/`)).not.toContain("Fresh venue");
});

test("another server on the same database hears of every write", async ({ site }) => {
  const other = await startBeside(site);
  const speaker = await clientOf(site, "busy");
  const talk = await newTalk(speaker, "Heard of elsewhere");
  for (let number = 1; number <= 5; number++) {
    await textOf(other.url + talk.path);
    await speaker("PATCH", `/talks/${talk.id}`, { body: { venue: `Other venue ${number}` } });
    await expect.poll(() => textOf(other.url + talk.path)).toContain(`Other venue ${number}`);
  }
  await speaker("DELETE", `/talks/${talk.id}`);
  await expect.poll(async () => (await fetch(other.url + talk.path)).status).toBe(410);
  await other.stop();
});

test("a command's write reaches the running server", async ({ site }) => {
  const speaker = await clientOf(site, "busy");
  const talk = await newTalk(speaker, "Edited by a command");
  await textOf(site.url + talk.path);
  await talksCommand(site, "talks", "edit", String(talk.id), "--venue", "Commanded venue");
  await expect.poll(() => textOf(site.url + talk.path)).toContain("Commanded venue");
  await speaker("DELETE", `/talks/${talk.id}`);
});

async function withDatabase<T>({ env }: Site, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const isPostgres = ({ project }: { project: { name: string } }) => project.name === "postgresql";

test("who asks after a write does not get the page that was being rendered before it", async ({
  site,
}, info) => {
  const speaker = await clientOf(site, "busy");
  const talk = await newTalk(speaker, "Held open");
  const rename = (venue: string) => speaker("PATCH", `/talks/${talk.id}`, { body: { venue } });
  await rename("Old venue");
  const [before, after] = isPostgres(info)
    ? await whileRendering(site, talk.path, () => rename("New venue"))
    : [
        await textOf(site.url + talk.path),
        await rename("New venue").then(() => textOf(site.url + talk.path)),
      ];
  expect(before).toContain("Old venue");
  expect(after).toContain("New venue");
  expect(await textOf(site.url + talk.path)).toContain("New venue");
  await speaker("DELETE", `/talks/${talk.id}`);
});

// The comments cannot be read, so a page that has read its talk waits; somebody writes, and asks for the page as well.
const whileRendering = (site: Site, path: string, write: () => Promise<unknown>) =>
  withDatabase(site, async (client) => {
    await client.query('BEGIN; LOCK TABLE "Comment" IN ACCESS EXCLUSIVE MODE');
    const before = textOf(site.url + path);
    await expect.poll(() => waitingForLock(site)).toBeGreaterThan(0);
    await write();
    const after = textOf(site.url + path);
    // It has come in when a later request is answered.
    await textOf(`${site.url}/robots.txt`);
    await client.query("COMMIT");
    return Promise.all([before, after]);
  });

const waitingForLock = (site: Site) =>
  withDatabase(site, async (client) => {
    const sql = `SELECT count(*)::int AS "count" FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'talks' AND wait_event_type = 'Lock'`;
    return (await client.query(sql)).rows[0].count as number;
  });

test("a server whose listening connection is cut hears of what it missed", async ({ site }, info) => {
  const other = await startBeside(site);
  const speaker = await clientOf(site, "busy");
  const talk = await newTalk(speaker, "Cut off");
  for (let number = 1; number <= 5; number++) {
    await textOf(other.url + talk.path);
    if (isPostgres(info)) expect(await cutListeners(site)).toBeGreaterThan(0);
    await speaker("PATCH", `/talks/${talk.id}`, { body: { venue: `Cut venue ${number}` } });
    await expect.poll(() => textOf(other.url + talk.path)).toContain(`Cut venue ${number}`);
    await expect.poll(() => bothListen(site, info)).toBe(true);
  }
  await speaker("DELETE", `/talks/${talk.id}`);
  await other.stop();
});

const ofListeners = `FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'talks-listen'`;

const cutListeners = (site: Site) =>
  withDatabase(
    site,
    async (client) => (await client.query(`SELECT pg_terminate_backend(pid) ${ofListeners}`)).rowCount,
  );

// SQLite has nothing to listen to.
async function bothListen(site: Site, info: { project: { name: string } }): Promise<boolean> {
  if (!isPostgres(info)) return true;
  return withDatabase(site, async (client) => {
    const { rowCount } = await client.query(`SELECT pid ${ofListeners}`);
    return (rowCount ?? 0) >= 2;
  });
}
