import { spawn } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import Database from "better-sqlite3";
import { afterAll, beforeEach, expect, inject, test, vi } from "vitest";
import { journalsOf } from "@/lib/archive/journals";
import { sqlitePath } from "@/lib/db/adapter";
import { env } from "@/lib/env";
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

test("what is no regular file is not replaced", async () => {
  for (const command of ["export", "backup"]) {
    expect(await runTalks([command, "--force", "/dev/null"])).toBe(1);
    expect(said.err).toContain("/dev/null is no regular file.");
    said.err = "";
  }
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
});

const database = inject("provider") === "sqlite" ? sqlitePath(env.DATABASE_URL) : "";

// PostgreSQL has no file to write over.
if (database) {
  test.each(["export", "backup"])("%s does not write over the database it reads", async (command) => {
    symlinkSync(database, file(`link-${command}`));
    linkSync(database, file(`hard-link-${command}`));
    symlinkSync(dirname(database), file(`folder-${command}`));
    const journals = journalsOf(join(file(`folder-${command}`), basename(database)));
    const before = statSync(database).ino;
    for (const name of [database, file(`link-${command}`), file(`hard-link-${command}`), ...journals]) {
      said.err = "";
      expect(await runTalks([command, "--force", name])).toBe(1);
      expect(said.err).toContain(`${name} belongs to the database itself.`);
    }
    expect(statSync(database).ino).toBe(before);
  });

  test("a copy is not what the journal of an older one makes of it", async () => {
    const name = file("replaced.db");
    expect(await runTalks(["backup", name])).toBe(0);
    const old = new Database(name);
    old.pragma("journal_mode = WAL");
    old.exec('DELETE FROM "Decision"; DELETE FROM "Comment"');
    const wal = readFileSync(`${name}-wal`);
    old.close();
    for (const journal of journalsOf(name)) writeFileSync(journal, wal);
    expect(await runTalks(["backup", "--force", name])).toBe(0);
    expect(journalsOf(name).filter(existsSync)).toEqual([]);
    const copy = new Database(name);
    expect(copy.prepare('SELECT count(*) FROM "Comment"').pluck().get()).toBe(1);
    copy.close();
    rmSync(name);
    writeFileSync(`${name}-wal`, wal);
    expect(await runTalks(["backup", name])).toBe(1);
    expect(said.err).toContain("replaced.db-wal exists already.");
    expect(existsSync(name)).toBe(false);
  });
}

test("a database is not copied to stdout", async () => {
  expect(await runTalks(["backup", "-"])).toBe(2);
  expect(said.err).toContain("A database is copied into a file.");
  expect(existsSync("-")).toBe(false);
});

test("an archive on stdout is the same as in a file", async () => {
  const program = ["--conditions=react-server", "--import", "tsx", "scripts/talks.ts", "export", "-"];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  writeFileSync(file("stdout.zip"), await buffer(child.stdout));
  expect(await runTalks(["export", file("e.zip")])).toBe(0);
  expect(withoutHeader(file("stdout.zip")).equals(withoutHeader(file("e.zip")))).toBe(true);
  expect(withoutHeader(file("e.zip")).length).toBeGreaterThan(1000);
});
