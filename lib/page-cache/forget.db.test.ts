import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { providerOf } from "@/lib/db/schema-twins";
import { env } from "@/lib/env";
import { collectForgotten, forget } from "./forget";
import type { Forgetting } from "./forgetting";
import { entriesAfter, newestEntry } from "./log";

const forgetting = (...tags: string[]) => db.$transaction((tx) => forget(tx, ...tags));

async function heardFrom(work: () => Promise<unknown>): Promise<Forgetting[]> {
  let heard: Forgetting[] = [];
  await collectForgotten(work, (forgettings) => {
    heard = forgettings;
  }).catch(() => undefined);
  return heard;
}

const tagsOf = (forgettings: Forgetting[]) => forgettings.map(({ tags }) => tags);

test("a door hears what its command forgot, each tag once, and the log holds the same", async () => {
  const before = await newestEntry(db);
  const heard = await heardFrom(() => forgetting("a", "b", "a"));
  expect(tagsOf(heard)).toEqual([["a", "b"]]);
  const entries = await entriesAfter(db, before);
  expect(entries?.map(({ key, tags }) => ({ key, tags }))).toEqual(heard);
});

test("what was written before an error is forgotten all the same", async () => {
  const work = async () => {
    await forgetting("a");
    throw new Error("later");
  };
  expect(tagsOf(await heardFrom(work))).toEqual([["a"]]);
});

test("a write that is rolled back leaves nothing in the log", async () => {
  const before = await newestEntry(db);
  const undone = db.$transaction(async (tx) => {
    await forget(tx, "a");
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await entriesAfter(db, before)).toEqual([]);
});

test("two doors at once hear their own", async () => {
  const [first = [], second = []] = await Promise.all(
    ["a", "b"].map((tag) => heardFrom(() => forgetting(tag))),
  );
  expect([tagsOf(first), tagsOf(second)]).toEqual([[["a"]], [["b"]]]);
});

test("the log keeps its last entries only, and says where it cannot tell any more", async () => {
  const newest = await newestEntry(db);
  const round = Math.ceil((newest + 21_000) / 1000) * 1000;
  await goOnWith(round);
  await forgetting("far");
  expect(await entriesAfter(db, newest)).toBeNull();
  expect(await db.forgetting.count({ where: { id: { lte: newest } } })).toBe(0);
  expect(await entriesAfter(db, round - 1)).toMatchObject([{ id: round, tags: ["far"] }]);
});

/** Makes the database give `id` to the next entry. */
async function goOnWith(id: number) {
  if (providerOf(env.DATABASE_URL) === "postgresql")
    await db.$queryRaw`SELECT setval('"Forgetting_id_seq"', ${id}, false)`;
  else await db.forgetting.create({ data: { id: id - 1, key: "before", tags: "before" } });
}
