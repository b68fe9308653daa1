import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { storedPage } from "@/lib/testing/factories/stored-page";
import { followForgettings } from "./follow";
import { forget } from "./forget";
import { pages } from "./pages";

const write = (...tags: string[]) => db.$transaction((tx) => forget(tx, ...tags));

function keep(path: string, ...tags: string[]) {
  pages.set(path, storedPage(path, tags), pages.now());
}

const isKept = (path: string) => pages.get(path) !== undefined;
const gone = (path: string) => expect.poll(() => isKept(path), { timeout: 10_000 }).toBe(false);

test("what is written elsewhere is forgotten here, exactly, and until one stops following", async () => {
  keep("/before", "talk:1");
  const stop = followForgettings();
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
  const stop = followForgettings();
  // Short enough in themselves, but not with the quotation marks around each.
  const many = Array.from({ length: 1100 }, (_, number) => `t:${number}`);
  await write("wake");
  keep("/many", "t:999");
  await write(...many);
  await gone("/many");
  await stop();
});
