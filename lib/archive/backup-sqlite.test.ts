import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { backupSqlite } from "./backup-sqlite";
import { nobodyWatches } from "./meter";
import { writeNewFile } from "./new-file";

const folder = mkdtempSync(join(tmpdir(), "talks-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = 5000;

function liveDatabase(name: string) {
  const path = join(folder, name);
  const live = new Database(path);
  live.pragma("journal_mode = WAL");
  live.exec('CREATE TABLE "Speaker" (id INTEGER PRIMARY KEY)');
  live.exec("CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER, text TEXT)");
  const insert = live.prepare("INSERT INTO account (balance, text) VALUES (0, ?)");
  live.transaction(() => {
    for (let n = 0; n < rows; n++) insert.run("x".repeat(1000));
  })();
  return { path, live };
}

test("a copy is of one moment, whole, and ready in time, though every step of it meets a write", async () => {
  const { path, live } = liveDatabase("live.db");
  const move = live.transaction(() => {
    live.exec("UPDATE account SET balance = balance - 1 WHERE id = 1");
    live.exec(`UPDATE account SET balance = balance + 1 WHERE id = ${rows}`);
  });
  const copyPath = join(folder, "copy.db");
  let steps = 0;
  let pages = 0;
  await backupSqlite(path, copyPath, {
    begin: (total) => {
      pages = total;
    },
    step: () => {
      steps += 1;
      move();
    },
    done: () => undefined,
  });
  const copy = new Database(copyPath);
  expect(
    copy.prepare("SELECT count(*) AS count, sum(balance) AS sum, max(balance) AS most FROM account").get(),
  ).toEqual({
    count: rows,
    sum: 0,
    most: 0,
  });
  copy.close();
  expect(steps).toBeGreaterThan(2);
  expect(steps).toBeLessThan(pages / 500 + 3);
  expect(live.prepare("SELECT max(balance) FROM account").pluck().get()).toBe(steps);
  live.close();
});

test("what is damaged is not taken for a copy", async () => {
  const { path, live } = liveDatabase("damaged.db");
  live.close();
  const bytes = readFileSync(path);
  bytes.fill(0xff, 3 * 4096, 40 * 4096);
  writeFileSync(path, bytes);
  await expect(backupSqlite(path, join(folder, "copy-of-damaged.db"), nobodyWatches)).rejects.toThrow();
});

test("a database of something else is not taken for one of Talks", async () => {
  const path = join(folder, "other.db");
  new Database(path).exec("CREATE TABLE account (id INTEGER PRIMARY KEY)").close();
  await expect(backupSqlite(path, join(folder, "copy-of-other.db"), nobodyWatches)).rejects.toThrow(
    "there is nothing of Talks in this database. Is DATABASE_URL right?",
  );
});

test("where there is no database none is made", async () => {
  await expect(backupSqlite(join(folder, "none.db"), join(folder, "x.db"), nobodyWatches)).rejects.toThrow();
  expect(readdirSync(folder)).not.toContain("none.db");
});

test("a new file is its owner's alone, and appears when it is complete", async () => {
  const path = join(folder, "new.txt");
  await writeNewFile(path, false, async (temporary) => {
    expect(statSync(temporary).mode & 0o777).toBe(0o600);
    writeFileSync(temporary, "complete");
    expect(readdirSync(folder)).not.toContain("new.txt");
  });
  expect(readFileSync(path, "utf8")).toBe("complete");
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a file that exists is replaced only where that is asked for", async () => {
  const path = join(folder, "old.txt");
  writeFileSync(path, "old");
  const write = async (temporary: string) => writeFileSync(temporary, "new");
  await expect(writeNewFile(path, false, write)).rejects.toThrow(
    "old.txt exists already. With --force it is replaced.",
  );
  expect(readFileSync(path, "utf8")).toBe("old");
  await writeNewFile(path, true, write);
  expect(readFileSync(path, "utf8")).toBe("new");
});

test("a file that came meanwhile is not replaced either", async () => {
  const path = join(folder, "raced.txt");
  const race = async () => writeFileSync(path, "theirs");
  await expect(writeNewFile(path, false, race)).rejects.toThrow("exists already");
  expect(readFileSync(path, "utf8")).toBe("theirs");
});

test("work that fails leaves no file, not even a temporary one", async () => {
  const before = readdirSync(folder);
  const fail = async () => {
    throw new Error("no");
  };
  await expect(writeNewFile(join(folder, "never.txt"), true, fail)).rejects.toThrow("no");
  expect(readdirSync(folder)).toEqual(before);
});

const waiting = `
  const { writeNewFile } = await import("./lib/archive/new-file.ts");
  const { writeFileSync } = await import("node:fs");
  await writeNewFile(process.argv[1], false, async (temporary) => {
    writeFileSync(temporary + "-journal", "");
    process.stdout.write("begun");
    await new Promise((done) => setTimeout(done, 60_000));
  });
`;

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s leaves nothing incomplete behind",
  async (signal) => {
    const own = mkdtempSync(join(folder, "signal-"));
    const program = ["--import", "tsx", "--input-type=module", "--eval", waiting, join(own, "file.txt")];
    const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    expect(readdirSync(own)).toHaveLength(2);
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(readdirSync(own)).toEqual([]);
  },
  30_000,
);

test("signals are listened to only while a file is made", async () => {
  const count = () => process.listenerCount("SIGTERM");
  const before = count();
  await writeNewFile(join(folder, "heard.txt"), false, async () => {
    expect(count()).toBe(before + 1);
  });
  expect(count()).toBe(before);
});
