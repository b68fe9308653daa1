import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listPreviews } from "@/lib/platform/preview-schemas";
import { emptyDatabase } from "@/lib/testing/database-copy";
import { startMailServer } from "@/lib/testing/mail-server";
import { startPostgres } from "@/lib/testing/postgres";
import { formOf } from "../bench/nginx/form";
import { talksChild } from "../talks/testing/as-child";
import { type Deployment, deploy, discard, ofPreview, ofProduction, platform, type Served, serve } from "./testing/deployment";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

const postgres = await startPostgres();
const mail = await startMailServer();
const settings = {
  DATABASE_URL: await emptyDatabase(postgres.url),
  AUTH_SECRET: "a secret that all deployments have in common",
  CRON_SECRET: "a secret that only the cron knows",
  // Set for all deployments: a preview must not use it all the same.
  MAIL_URL: mail.url,
};
const deployments: Record<"first" | "second" | "production", Deployment & Served> = {} as never;

beforeAll(async () => {
  const environments = {
    first: { ...settings, ...ofPreview("first") },
    second: { ...settings, ...ofPreview("second") },
    production: { ...settings, ...ofProduction, AUTH_SECRET: "another secret, as long as the first one was" },
  };
  for (const name of ["first", "second", "production"] as const) {
    const deployment = await deploy(name, environments[name]);
    deployments[name] = { ...deployment, ...(await serve(deployment)) };
  }
});

afterAll(async () => {
  for (const deployment of Object.values(deployments)) {
    await deployment.stop();
    discard(deployment);
  }
  await mail.stop();
  await postgres.stop();
});

const pageOf = async (name: keyof typeof deployments, path: string) => {
  const answer = await fetch(`${deployments[name].url}${path}`);
  return { status: answer.status, robots: answer.headers.get("x-robots-tag"), html: await answer.text() };
};

test("a preview is filled with talks, says that it is one, and asks not to be indexed", async () => {
  const { status, robots, html } = await pageOf("first", "/");
  expect(status).toBe(200);
  expect(html).toContain("How to publish a talk");
  expect(html).toContain('<strong>Preview</strong> of <bdi>first</bdi>');
  expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
  expect(robots).toBe("noindex, nofollow");
  expect((await pageOf("first", "/api/v1/talks")).robots).toBe("noindex, nofollow");
  expect((await pageOf("first", "/login")).html).toContain("<bdi>first</bdi>");
});
