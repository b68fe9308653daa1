import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ended, saysLine, startScript } from "@/lib/testing/child";
import { PrismaClient } from "./generated/sqlite/client";
import { migrate } from "./migrations";
import { safeSqlite } from "./safe-sqlite";

const folder = mkdtempSync(join(tmpdir(), "talks-safe-sqlite-"));
const path = join(folder, "test.db");
const url = `file:${path}`;
let db: PrismaClient;

beforeAll(async () => {
  await migrate(url);
  db = new PrismaClient({ adapter: safeSqlite(url) });
});

afterAll(async () => {
  await db.$disconnect();
  rmSync(folder, { recursive: true });
});

const address = (name: string) => ({ address: name, addressKey: name, token: name });
const transact = (name: string) =>
  db.$transaction(async (tx) => {
    await tx.emailAddress.count();
    return tx.emailAddress.create({ data: address(name) });
  });

test("where another process holds the lock, a transaction fails, and the next one works", async () => {
  const other = startScript("lib/testing/processes/hold-lock.ts", [path]);
  const finished = ended(other);
  await saysLine(other, /locked/);
  await expect(transact("refused")).rejects.toThrow();
  other.stdin?.end();
  expect((await finished).code).toBe(0);
  await transact("accepted");
  expect(await db.emailAddress.count({ where: { address: "refused" } })).toBe(0);
  expect(await db.emailAddress.count({ where: { address: "accepted" } })).toBe(1);
}, 30_000);

test("after transactions, others can write: no lock is left behind", async () => {
  await transact("before the other");
  const other = new Database(path, { timeout: 0 });
  other.exec("BEGIN IMMEDIATE; COMMIT");
  other.close();
});

test("a read waits for no transaction, and sees what was committed before it", async () => {
  const count = () => db.emailAddress.count({ where: { address: "uncommitted" } });
  await db.$transaction(async (tx) => {
    await tx.emailAddress.create({ data: address("uncommitted") });
    expect(await count()).toBe(0);
  });
  expect(await count()).toBe(1);
});

test("a statement that was prepared before takes other values, also after another process has changed the schema", async () => {
  await transact("first");
  await transact("second");
  const addressOf = async (addressKey: string) =>
    (await db.emailAddress.findUnique({ where: { addressKey }, select: { address: true } }))?.address;
  expect([await addressOf("first"), await addressOf("second")]).toEqual(["first", "second"]);
  const other = new Database(path);
  other.exec('ALTER TABLE "EmailAddress" ADD COLUMN "later" TEXT');
  expect(await addressOf("first")).toBe("first");
  await transact("third");
  expect(await addressOf("third")).toBe("third");
  other.exec('ALTER TABLE "EmailAddress" DROP COLUMN "later"');
  other.close();
});

test("a foreign key still refuses after a transaction", async () => {
  await transact("before the orphan");
  const orphan = db.talk.create({
    data: { speakerId: 4_711, title: "Orphan", venue: "", date: "2026-01-01" },
  });
  await expect(orphan).rejects.toMatchObject({ code: "P2003" });
});

test.runIf(process.platform === "linux")(
  "500 transactions leave no file open",
  async () => {
    await transact("warm");
    const openFiles = () => readdirSync("/proc/self/fd").length;
    const before = openFiles();
    for (let n = 0; n < 500; n++) await transact(`file ${n}`);
    expect(openFiles()).toBeLessThanOrEqual(before + 2);
  },
  30_000,
);

test("32 writers at once for 10 s: no error, and nothing acknowledged is lost", async () => {
  const { id } = await db.speaker.create({ data: { email: "w", emailKey: "w", username: "w" } });
  const until = performance.now() + 10_000;
  const acknowledged = await Promise.all(Array.from({ length: 32 }, (_, writer) => write(writer)));
  const total = acknowledged.reduce((sum, count) => sum + count, 0);

  expect(total).toBeGreaterThan(32);
  expect(await db.emailAddress.count({ where: { address: { startsWith: "writer" } } })).toBe(total);
  expect((await db.speaker.findUniqueOrThrow({ where: { id } })).talkCount).toBe(total);

  async function write(writer: number) {
    let count = 0;
    for (; performance.now() < until; count++) {
      await db.$transaction(async (tx) => {
        await tx.emailAddress.create({ data: address(`writer ${writer} ${count}`) });
        const speaker = await tx.speaker.findUniqueOrThrow({ where: { id } });
        await tx.speaker.update({ where: { id }, data: { talkCount: speaker.talkCount + 1 } });
      });
    }
    return count;
  }
}, 60_000);
