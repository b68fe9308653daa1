import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { storedPage } from "@/lib/testing/factories/stored-page";
import { LogReader } from "./catch-up";
import { forgetHere, pages } from "./pages";

let lastId = 1_000_000;

/** An entry as another process leaves it, under a number of our choice. */
async function entry(id: number, ...tags: string[]) {
  await db.forgetting.create({ data: { id, key: `entry ${id}`, tags: tags.join(" ") } });
}

function keep(path: string, ...tags: string[]) {
  pages.set(path, storedPage(path, tags), pages.now());
}

const isKept = (path: string) => pages.get(path) !== undefined;

async function readerUpToDate() {
  lastId += 100_000;
  await entry(lastId, "start");
  const reader = new LogReader(forgetHere);
  await reader.catchUp();
  return { reader, id: lastId };
}

test("what is committed late, under a lower number than what was read before, is forgotten too", async () => {
  const { reader, id } = await readerUpToDate();
  for (const path of ["/a", "/b", "/c"]) keep(path, path.slice(1));
  await entry(id + 2, "b");
  await reader.catchUp();
  expect(["/a", "/b", "/c"].map(isKept)).toEqual([true, false, true]);
  await entry(id + 1, "a");
  await reader.catchUp();
  expect(["/a", "/b", "/c"].map(isKept)).toEqual([false, false, true]);
});

test("what was written before a process began to read does not drop its pages later", async () => {
  await db.forgetting.deleteMany();
  await entry(lastId + 1, "everything");
  const { reader, id } = await readerUpToDate();
  keep("/kept", "kept");
  await entry(id + 1, "other");
  await reader.catchUp();
  expect(isKept("/kept")).toBe(true);
});

test("a process that missed more than the log holds forgets everything, and goes on from there", async () => {
  const { reader, id } = await readerUpToDate();
  keep("/a", "a");
  lastId = id + 50_000;
  await entry(lastId, "far");
  await reader.catchUp();
  expect(isKept("/a")).toBe(false);
  keep("/b", "b");
  keep("/c", "c");
  await entry(lastId + 1, "b");
  await reader.catchUp();
  expect([isKept("/b"), isKept("/c")]).toEqual([false, true]);
});
