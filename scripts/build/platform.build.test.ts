import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listPreviews } from "@/lib/platform/preview-schemas";
import { emptyDatabase } from "@/lib/testing/database-copy";
import { startMailServer } from "@/lib/testing/mail-server";
import { startPostgres } from "@/lib/testing/postgres";
import { formOf } from "../bench/nginx/form";
import { talksChild } from "../talks/testing/as-child";
import { filesOfWorker } from "./files-of-worker.mjs";
import { type Deployed, deploy, ofPreview, ofProduction } from "./testing/deployment";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 900_000 });

const postgres = await startPostgres();
const mail = await startMailServer();
const settings = {
  DATABASE_URL: await emptyDatabase(postgres.url),
  AUTH_SECRET: "a secret that both previews have in common",
  CRON_SECRET: "a secret that only the cron knows",
  // For all deployments, as somebody may have set it: no preview uses it.
  MAIL_URL: mail.url,
};
let first: Deployed;
let second: Deployed;
let production: Deployed;

beforeAll(async () => {
  const otherSecret = { AUTH_SECRET: "another secret, as long as the first one was" };
  first = await deploy("first", { ...settings, ...ofPreview("first") });
  second = await deploy("second", { ...settings, ...ofPreview("second") });
  production = await deploy("production", { ...settings, ...otherSecret, ...ofProduction });
});

afterAll(async () => {
  for (const deployment of [first, second, production]) await deployment?.remove();
  await mail.stop();
  await postgres.stop();
});

const htmlOf = async ({ url }: Deployed, path: string) => (await fetch(`${url}${path}`)).text();
const robotsOf = async ({ url }: Deployed, path: string) => {
  const answer = await fetch(`${url}${path}`);
  await answer.body?.cancel();
  return answer.headers.get("x-robots-tag");
};
const pathOfTalk = async (deployment: Deployed) =>
  /href="(\/talks\/\d+-[^"]+)"/.exec(await htmlOf(deployment, "/"))?.[1] ?? "";

/** Sends a form as a browser without JavaScript does that has opened it at `from`, to the same page of `to`. */
async function comment(from: Deployed, to: Deployed) {
  const path = await pathOfTalk(from);
  const typed = { name: "Vera", email: "vera@example.com", body: "Does this arrive?", notify: "on" };
  const { body, headers } = await formOf(await htmlOf(from, path), typed);
  const { host, origin } = new URL(to.env.APP_URL ?? `https://${to.env.VERCEL_BRANCH_URL}`);
  return fetch(`${to.url}${path}`, {
    method: "POST",
    body,
    headers: { ...headers, origin, "x-forwarded-host": host, "x-forwarded-for": "192.0.2.7" },
    redirect: "manual",
  });
}

/** The name of the action that the form of the login page is sent to. */
const actionOf = async (deployment: Deployed) =>
  /&quot;id&quot;:&quot;([0-9a-f]+)&quot;/.exec(await htmlOf(deployment, "/login"))?.[1] ?? "none";

test("a preview is filled with talks, says that it is one, and asks not to be indexed", async () => {
  const html = await htmlOf(first, "/");
  expect(html).toContain("How to publish a talk");
  expect(html).toContain("<strong>Preview</strong> of <bdi>first</bdi>");
  expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
  expect(await htmlOf(first, "/login")).toContain("<bdi>first</bdi>");
  for (const path of ["/", "/login", "/api/v1/talks"])
    expect(await robotsOf(first, path)).toBe("noindex, nofollow");
});

test("the build says how to log in to the preview", () => {
  expect(first.log).toMatch(/Log in as administrator: admin@example\.com, password: \S{16}$/m);
});

test("production is none: it is migrated, and nothing is made up", async () => {
  expect(production.log).toMatch(/Migrations applied: [1-9]/);
  const html = await htmlOf(production, "/");
  expect(html).toContain("The programme is still empty.");
  expect(html).not.toContain("Preview");
  expect(html).not.toContain('<meta name="robots"');
  expect(await robotsOf(production, "/")).toBeNull();
});

test("a form that one build gave out is taken by the next with the same secret, and its email stays here", async () => {
  const answer = await comment(first, second);
  expect([answer.status, answer.headers.get("location")]).toEqual([
    303,
    expect.stringMatching(/#comment-held$/),
  ]);
  expect(await actionOf(first)).toMatch(/^[0-9a-f]{40,}$/);
  expect(await actionOf(first)).toBe(await actionOf(second));
  expect(await actionOf(first)).not.toBe(await actionOf(production));
});

test("what a preview has to send is kept", async () => {
  const env = { ...first.env, MAIL_WINDOW: "0" };
  expect((await talksChild(["mail", "test", "ann@example.com"], { env })).err).toContain("kept");
  const answer = await fetch(`${first.url}/api/cron/mail`, {
    headers: { authorization: `Bearer ${settings.CRON_SECRET}` },
  });
  expect(await answer.json()).toMatchObject({ sent: 0 });
  expect(mail.connections()).toBe(0);
});

test("a function has the files that the Markdown worker loads", async () => {
  const trace = `${first.folder}/server/app/(public)/talks/[ref]/page.js.nft.json`;
  const { files } = JSON.parse(readFileSync(trace, "utf8")) as { files: string[] };
  const traced = new Set(files.map((file) => relative(".", resolve(dirname(trace), file))));
  expect((await filesOfWorker()).filter((file) => !traced.has(file))).toEqual([]);
});

test("a preview that is dropped is gone, and the other one goes on", async () => {
  const { code } = await talksChild(["preview", "drop", "first"], {
    env: { DATABASE_URL: settings.DATABASE_URL },
  });
  expect(code).toBe(0);
  expect((await listPreviews(settings.DATABASE_URL)).map(({ branch }) => branch)).toEqual(["second"]);
  expect((await fetch(`${second.url}/api/v1/talks`)).status).toBe(200);
  expect((await fetch(`${first.url}/api/v1/talks`)).status).toBe(500);
});
