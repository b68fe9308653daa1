import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { storedPage } from "@/lib/testing/factories/stored-page";
import { followForgettings } from "./follow";
import { forget } from "./forget";
import type { Forgetting } from "./forgetting";
import { forgetHere, pages } from "./pages";

const write = (...tags: string[]) => db.$transaction((tx) => forget(tx, ...tags));

function keep(path: string, ...tags: string[]) {
  pages.set(path, storedPage(path, tags), pages.now());
}

const isKept = (path: string) => pages.get(path) !== undefined;
const gone = (path: string) => expect.poll(() => isKept(path), { timeout: 10_000 }).toBe(false);

test("what is written elsewhere is forgotten here, exactly, and until one stops following", async () => {
  keep("/before", "talk:1");
  const stop = followForgettings(forgetHere);
  // What was stored before this process listened may be old.
  await gone("/before");
  for (let round = 0; round < 3; round++) {
    keep("/talks/7", "talk:7");
    keep("/talks/8", "talk:8");
    await write("talk:7");
    await gone("/talks/7");
    expect(isKept("/talks/8")).toBe(true);
  }
  await stop();
});

test("more tags than a notification can hold are forgotten as well", async () => {
  const stop = followForgettings(forgetHere);
  // Short enough in themselves, but not with the quotation marks around each.
  const many = Array.from({ length: 1100 }, (_, number) => `t:${number}`);
  await write("wake");
  keep("/many", "t:999");
  await write(...many);
  await gone("/many");
  await stop();
});

test("a write is told of once, though a notification and each look at the log tell of it", async () => {
  const told: Forgetting[] = [];
  const stop = followForgettings((forgettings) => void told.push(...forgettings));
  const isTold = (tag: string) =>
    expect.poll(() => told.flatMap(({ tags }) => tags), { timeout: 10_000 }).toContain(tag);
  await isTold("everything");
  await write("notified");
  await isTold("notified");
  for (const tag of ["logged", "logged-later"]) {
    // Of this no notification tells. With it, everything new in the log is read once more.
    await db.forgetting.create({ data: { key: tag, tags: tag } });
    await isTold(tag);
  }
  expect(told.filter(({ tags }) => tags.includes("notified"))).toHaveLength(1);
  expect(told.filter(({ tags }) => tags.includes("logged"))).toHaveLength(1);
  await stop();
});
