import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { addMinutes } from "date-fns";
import { expect, onTestFinished, test, vi } from "vitest";
import { sqlitePath } from "@/lib/db/adapter";
import { db } from "@/lib/db/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";
import { ended, saysLine, startScript } from "@/lib/testing/child";
import { emailFactory } from "@/lib/testing/factories/email";
import { speakerFactory } from "@/lib/testing/factories/speaker";
import { startMailServer } from "@/lib/testing/mail-server";
import { talksChild } from "../testing/as-child";
import { linesOf, talks, talksJson } from "../testing/in-process";

// Each look is a process or two.
vi.setConfig({ testTimeout: 120_000 });

const isSqlite = providerOf(env.DATABASE_URL) === "sqlite";
const newFile = () => join(mkdtempSync(join(tmpdir(), "talks-doctor-")), "talks.db");

type Finding = { check: string; status: string; says: string; mend: string | null };

async function doctor(settings: Record<string, string>) {
  const { out, err, code } = await talksChild(["doctor", "--json"], { env: settings });
  const findings = linesOf(out).map((line): Finding => JSON.parse(line));
  const on = (check: string) => findings.find((finding) => finding.check === check);
  return { findings, on, err, code };
}

test("an installation that is well is told so", async () => {
  await speakerFactory({ isAdmin: true });
  const server = await startMailServer();
  onTestFinished(() => server.stop());
  const { findings, err, code } = await doctor({
    MAIL_URL: server.url,
    APP_URL: "https://talks.example.com",
  });
  expect([code, err]).toEqual([0, ""]);
  const own = isSqlite ? ["folder", "disk space", "integrity", "journal"] : ["postgresql"];
  const wellOff = findings.filter(({ status, check }) => status === "ok" && check !== "build");
  expect(wellOff.map(({ check }) => check)).toEqual([
    ...["node", "environment", "secret", "address", "database", ...own],
    ...["migrations", "writable", "administrator", "mail server", "outbox"],
  ]);
});

test("settings that cannot be read are named, and what rests on them is left out", async () => {
  const { findings, on, err, code } = await doctor({ PORT: "many", AUTH_SECRET: "short" });
  expect([code, err]).toEqual([1, "Error: what failed: 1.\n"]);
  expect(on("environment")).toMatchObject({ status: "fail", mend: expect.stringContaining(".env.example") });
  expect(on("environment")?.says).toMatch(/PORT .+AUTH_SECRET must have at least 32/);
  expect(findings.map(({ check }) => check)).toEqual(["node", "environment", "build"]);
});

test("a secret that is missing or easily guessed, and an address that nobody reaches, are told", async () => {
  const bad = await doctor({ AUTH_SECRET: "", APP_URL: "http://talks.example.com" });
  expect([bad.on("secret")?.status, bad.on("address")?.status, bad.code]).toEqual(["fail", "fail", 1]);
  const weak = await doctor({ AUTH_SECRET: "a".repeat(40), MAIL_URL: "smtp://127.0.0.1:1" });
  expect([weak.on("secret")?.status, weak.on("address")?.status]).toEqual(["fail", "warn"]);
  expect(weak.on("mail server")).toMatchObject({
    status: "fail",
    says: expect.stringContaining("ECONNREFUSED"),
  });
});

test("a database that is not there is not made", async () => {
  const file = newFile();
  const { on, findings, code } = await doctor({ DATABASE_URL: `file:${file}` });
  expect([on("database")?.status, on("database")?.mend, code]).toEqual([
    ...["fail", "Run: npm run talks -- migrate", 1],
  ]);
  expect(findings.at(-1)?.check).toBe("mail server");
  expect(existsSync(file)).toBe(false);
});

test("a server that does not answer is told", async () => {
  const { on, code } = await doctor({ DATABASE_URL: "postgres://me@127.0.0.1:1/talks" });
  expect(on("database")).toMatchObject({ status: "fail", says: expect.stringContaining("does not answer") });
  expect(code).toBe(1);
});

test("a database that lacks migrations is told", async () => {
  const file = newFile();
  new Database(file).exec("CREATE TABLE something (id)").close();
  const { on } = await doctor({ DATABASE_URL: `file:${file}` });
  expect(on("migrations")).toMatchObject({ status: "fail", says: expect.stringContaining("_init") });
  expect(on("administrator")).toBeUndefined();
});

test("a damaged file is told", async () => {
  const file = newFile();
  const fill =
    "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500) INSERT INTO t SELECT i FROM n";
  new Database(file).exec(`CREATE TABLE t (x); CREATE INDEX i ON t (x); ${fill}`).close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xff, 4096, 5000));
  const { on, code } = await doctor({ DATABASE_URL: `file:${file}` });
  expect(on("integrity")).toMatchObject({ status: "fail", mend: expect.stringContaining("backup") });
  expect(code).toBe(1);
});

test("a database that takes nothing is told", async () => {
  const { on, code } = await doctor(isSqlite ? await locked() : readOnly());
  expect(on("writable")).toMatchObject({
    status: "fail",
    says: expect.stringContaining("cannot be written to"),
  });
  expect(code).toBe(1);
});

async function locked() {
  const holder = startScript("lib/testing/processes/hold-lock.ts", [sqlitePath(env.DATABASE_URL)]);
  onTestFinished(async () => {
    holder.stdin?.end();
    await ended(holder);
  });
  await saysLine(holder, /locked/);
  return { DATABASE_URL: env.DATABASE_URL };
}

function readOnly() {
  const url = new URL(env.DATABASE_URL);
  url.searchParams.set("options", "-c default_transaction_read_only=on");
  return { DATABASE_URL: url.href.replaceAll("+", "%20") };
}

test("nobody who administrates, no mail server, and emails that failed or wait too long are told", async () => {
  await db.speaker.updateMany({ data: { isAdmin: false } });
  const mail = async () => (await talksJson("doctor")).find(({ check }: Finding) => check === "outbox");
  const findings: Finding[] = await talksJson("doctor");
  for (const check of ["administrator", "mail server"]) {
    expect(findings).toContainEqual(
      expect.objectContaining({ check, status: "warn", mend: expect.any(String) }),
    );
  }
  const { id } = await emailFactory({ dueAt: addMinutes(new Date(), -11) });
  expect(await mail()).toMatchObject({ status: "warn", mend: expect.stringContaining("mail flush") });
  await db.email.update({ where: { id }, data: { status: "failed", openKey: null } });
  expect(await mail()).toMatchObject({ status: "warn", mend: expect.stringContaining("mail retry") });
});

test("without --json each finding is a line of cells", async () => {
  const { code, out } = await talks("doctor");
  expect(code).toBe(0);
  for (const line of linesOf(out)) expect(line).toMatch(/^(ok|warn)\t[a-z ]+\t[^\t]+\t[^\t]*$/);
});
