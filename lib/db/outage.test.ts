import { chmodSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { PrismaClient } from "./generated/sqlite/client";
import { migrate } from "./migrations";
import { outageIn } from "./outage";
import { safeSqlite } from "./safe-sqlite";
import { tellingOutages } from "./telling-outages";

const nobody = 65_534;

/** A migrated file, and a client that has not opened it yet. */
async function startDatabase() {
  const folder = mkdtempSync(join(tmpdir(), "talks-outage-"));
  const path = join(folder, "test.db");
  await migrate(`file:${path}`);
  const db = new PrismaClient({ adapter: tellingOutages(safeSqlite(`file:${path}`)) });
  onTestFinished(async () => {
    await db.$disconnect();
    rmSync(folder, { recursive: true });
  });
  const write = (key = "key") =>
    db.$transaction((tx) => tx.forgetting.create({ data: { key, tags: "x".repeat(500_000) } }));
  return { folder, path, db, write };
}

const refusal = { mayBeDone: false };
const outageOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => outageIn(error) ?? error,
  );

test("a file that is read-only answers reads, refuses writes, and takes them again later", async () => {
  const { folder, path, db, write } = await startDatabase();
  chmodSync(folder, 0o777);
  chmodSync(path, 0o444);
  // Whoever may do everything may write to it as well.
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(nobody);
  try {
    expect(await db.forgetting.count()).toBe(0);
    expect(await outageOf(write())).toEqual(refusal);
    expect(await outageOf(db.forgetting.deleteMany())).toEqual(refusal);
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

test("a full disk refuses writes, answers reads, and takes writes again when there is room", async () => {
  const { db, write } = await startDatabase();
  const [{ page_count: pages } = { page_count: 0 }] = await db.$queryRaw<
    { page_count: number }[]
  >`PRAGMA page_count`;
  await db.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`);
  expect(await outageOf(write())).toEqual(refusal);
  expect(await db.forgetting.count()).toBe(0);
  await db.$queryRaw`PRAGMA max_page_count = 4294967294`;
  await write();
  expect(await db.forgetting.count()).toBe(1);
});

test("where another process keeps the lock, a write gives up, and holds up nothing else meanwhile", async () => {
  const { path, db, write } = await startDatabase();
  const other = new Database(path);
  onTestFinished(() => void other.close());
  await db.forgetting.count();
  other.exec("BEGIN IMMEDIATE");
  let isOver = false;
  const refused = outageOf(write()).finally(() => {
    isOver = true;
  });
  for (let reads = 0; reads < 20; reads++) expect(await db.forgetting.count()).toBe(0);
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  expect(await refused).toEqual(refusal);
  other.exec("COMMIT");
  await write();
}, 20_000);

test("a lock that is given back in time is waited for", async () => {
  const { path, write } = await startDatabase();
  const other = new Database(path);
  onTestFinished(() => void other.close());
  other.exec("BEGIN IMMEDIATE");
  const written = write();
  setTimeout(() => other.exec("COMMIT"), 100);
  expect(await written).toMatchObject({ key: "key" });
});

test("nothing is written to a file that was taken away; when it is back it is used", async () => {
  const { path, db, write } = await startDatabase();
  await write("before");
  const elsewhere = `${path}.elsewhere`;
  renameSync(path, elsewhere);
  expect(await outageOf(write("lost"))).toEqual(refusal);
  expect(await outageOf(db.forgetting.count())).toEqual(refusal);
  renameSync(elsewhere, path);
  await write("after");
  const keys = await db.forgetting.findMany({ select: { key: true } });
  expect(keys.map(({ key }) => key)).toEqual(["before", "after"]);
});

test("another file in its place is used", async () => {
  const { path, db, write } = await startDatabase();
  await write("before");
  const copy = `${path}.copy`;
  await new Database(path).backup(copy);
  await write("not in the copy");
  for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
  renameSync(copy, path);
  expect(await db.forgetting.count()).toBe(1);
  await write("after");
  const keys = await db.forgetting.findMany({ select: { key: true } });
  expect(keys.map(({ key }) => key)).toEqual(["before", "after"]);
});
