import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import Database from "better-sqlite3";
import { afterAll, beforeEach, expect, inject, test, vi } from "vitest";
import { withoutHeader } from "@/lib/testing/archive/archives";
import { publishedCommentFactory } from "@/lib/testing/factories/comment";
import { runTalks } from "./run";

const folder = mkdtempSync(join(tmpdir(), "talks-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = { out: "", err: "" };
beforeEach(() => {
  Object.assign(said, { out: "", err: "" });
  vi.spyOn(process.stdout, "write").mockImplementation(hear("out"));
  vi.spyOn(process.stderr, "write").mockImplementation(hear("err"));
});

const hear = (where: keyof typeof said) => (text: string | Uint8Array) => {
  said[where] += text;
  return true;
};

const file = (name: string) => join(folder, name);

test("an archive is made once, for its owner alone, and replaced where that is asked for", async () => {
  await publishedCommentFactory();
  expect(await runTalks(["export", file("a.zip")])).toBe(0);
  expect(said).toMatchObject({
    out: "",
    err: expect.stringMatching(/Exported 1 talks and 1 comments to .*a.zip/),
  });
  expect(statSync(file("a.zip")).mode & 0o777).toBe(0o600);
  const before = readFileSync(file("a.zip"));
  expect(await runTalks(["export", file("a.zip")])).toBe(1);
  expect(said.err).toContain("a.zip exists already. With --force it is replaced.");
  expect(readFileSync(file("a.zip")).equals(before)).toBe(true);
  expect(await runTalks(["export", "--force", file("a.zip")])).toBe(0);
  expect(readdirSync(folder)).toEqual(["a.zip"]);
});

test("--json says what is in an archive", async () => {
  expect(await runTalks(["--json", "export", file("b.zip")])).toBe(0);
  expect(JSON.parse(said.out)).toMatchObject({
    file: file("b.zip"),
    counts: { talks: 1, comments: 1, tokens: 0 },
  });
});

test("what is there is not imported over", async () => {
  expect(await runTalks(["export", file("c.zip")])).toBe(0);
  expect(await runTalks(["import", file("c.zip")])).toBe(1);
  expect(said.err).toContain("An archive is brought into an empty database only");
  expect(await runTalks(["import", file("none.zip")])).toBe(1);
  expect(said.err).toContain("no such file");
  expect(await runTalks(["export", "--force", file("d.zip")])).toBe(0);
  expect(withoutHeader(file("d.zip")).equals(withoutHeader(file("c.zip")))).toBe(true);
});

const backups = {
  sqlite: { code: 0, says: "Copied the database to", isThere: true },
  postgresql: { code: 1, says: "PostgreSQL has pg_dump for it", isThere: false },
};

test("a SQLite database is copied; for PostgreSQL there is another tool", async () => {
  const { code, says, isThere } = backups[inject("provider")];
  expect(await runTalks(["backup", file("copy.db")])).toBe(code);
  expect(said.err).toContain(says);
  expect(existsSync(file("copy.db"))).toBe(isThere);
  if (!isThere) return;
  expect(statSync(file("copy.db")).mode & 0o777).toBe(0o600);
  expect(new Database(file("copy.db")).prepare('SELECT count(*) FROM "Talk"').pluck().get()).toBe(1);
  expect(await runTalks(["backup", file("copy.db")])).toBe(1);
});

test("an archive on stdout is the same as in a file", async () => {
  const program = ["--conditions=react-server", "--import", "tsx", "scripts/talks.ts", "export", "-"];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  writeFileSync(file("stdout.zip"), await buffer(child.stdout));
  expect(await runTalks(["export", file("e.zip")])).toBe(0);
  expect(withoutHeader(file("stdout.zip")).equals(withoutHeader(file("e.zip")))).toBe(true);
  expect(withoutHeader(file("e.zip")).length).toBeGreaterThan(1000);
});
