import { expect, inject, onTestFinished, test } from "vitest";
import { copyDatabase } from "@/lib/testing/database-copy";
import { startWire } from "@/lib/testing/wire";
import { adapterFor } from "./adapter";
import { PrismaClient } from "./generated/postgresql/client";
import { outageIn } from "./outage";
import { tellingOutages } from "./telling-outages";
import { asOneWrite } from "./written";

/** A database at the end of a wire. */
async function startDatabase(settings = "", poolSize = 10) {
  const wire = await startWire(await copyDatabase(inject("templateUrl")));
  const db = new PrismaClient({ adapter: tellingOutages(adapterFor(wire.url + settings, poolSize)) });
  onTestFinished(async () => {
    await db.$disconnect();
    await wire[Symbol.asyncDispose]();
  });
  const isThere = async (key: string) => (await db.forgetting.count({ where: { key } })) === 1;
  const write = (key: string) =>
    db.$transaction(async (tx) => {
      await tx.forgetting.create({ data: { key, tags: "" } });
    });
  return { wire, db, write, isThere };
}

/** What is known of an outage that `work` meets. */
const outageOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => outageIn(error) ?? error,
  );

test("a transaction that is lost on its way is undone, and the next one works", async () => {
  const { wire, write, isThere } = await startDatabase();
  await write("before");
  wire.cutAt("INSERT INTO", "before its answer arrives");
  expect(await outageOf(write("lost"))).toEqual({ mayBeDone: false });
  wire.mend();
  await write("after");
  expect(await Promise.all(["before", "lost", "after"].map(isThere))).toEqual([true, false, true]);
});

test.each([
  ["before it arrives", false],
  ["before its answer arrives", true],
] as const)("whether a commit happened that is lost %s nobody knows", async (moment, happened) => {
  const { wire, write, isThere } = await startDatabase();
  await write("before");
  wire.cutAt("COMMIT", moment);
  expect(await outageOf(write("lost"))).toEqual({ mayBeDone: true });
  wire.mend();
  expect(await isThere("lost")).toBe(happened);
});

test("a statement by itself may be done where it writes, and is not where it reads", async () => {
  const { wire, db } = await startDatabase();
  await db.forgetting.count();
  wire.cutAt("Forgetting", "before its answer arrives");
  expect(await outageOf(db.forgetting.count())).toEqual({ mayBeDone: false });
  expect(await outageOf(db.forgetting.deleteMany())).toEqual({ mayBeDone: true });
});

test("what fails after a write is not undone", async () => {
  const { wire, db, write } = await startDatabase();
  const work = async () => {
    await write("written");
    wire.cutAt("SELECT", "before it arrives");
    await db.forgetting.findFirst();
  };
  expect(await outageOf(asOneWrite(work))).toEqual({ mayBeDone: true });
});

test("a server that says nothing any more is not waited for", async () => {
  const { wire, db } = await startDatabase("?query_timeout=300&connectionTimeoutMillis=300");
  await db.forgetting.count();
  wire.fallSilent();
  expect(await outageOf(db.forgetting.count())).toEqual({ mayBeDone: false });
  expect(await outageOf(db.forgetting.count())).toEqual({ mayBeDone: false });
  wire.mend();
  expect(await db.forgetting.count()).toBe(0);
});

test("so is one where all connections are taken", async () => {
  const { db } = await startDatabase("", 1);
  const holding = async () => expect(await outageOf(db.forgetting.count())).toEqual({ mayBeDone: false });
  await db.$transaction(holding, { timeout: 20_000 });
});

test("a server that became a read-only one refuses writes, and answers reads", async () => {
  const { db, write } = await startDatabase("?options=-c%20default_transaction_read_only%3Don");
  expect(await outageOf(write("refused"))).toEqual({ mayBeDone: false });
  expect(await db.forgetting.count()).toBe(0);
});

test("other errors are what they were", async () => {
  const { db } = await startDatabase();
  await expect(db.forgetting.delete({ where: { id: 4711 } })).rejects.toMatchObject({ code: "P2025" });
});
