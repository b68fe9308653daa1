import { expect, test } from "vitest";
import { collectForgotten, forget } from "./forget";

async function tagsOf(work: () => Promise<unknown>) {
  let flushed: string[] = [];
  await collectForgotten(work, (tags) => {
    flushed = tags;
  }).catch(() => undefined);
  return flushed;
}

test("a door hears what its command forgot, each tag once", async () => {
  const work = async () => forget("a", "b", "a");
  expect(await tagsOf(work)).toEqual(["a", "b"]);
});

test("what was written before an error is forgotten all the same", async () => {
  const work = async () => {
    forget("a");
    throw new Error("later");
  };
  expect(await tagsOf(work)).toEqual(["a"]);
});

test("two doors at once hear their own", async () => {
  const [first, second] = await Promise.all(["a", "b"].map((tag) => tagsOf(async () => forget(tag))));
  expect([first, second]).toEqual([["a"], ["b"]]);
});
