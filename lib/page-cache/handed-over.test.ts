import { expect, test } from "vitest";
import type { PageValue } from "./dress";
import { awaitPage, handOver } from "./handed-over";

const pageOf = (html: string) => ({ html }) as PageValue;

test("who has a page rendered is handed it, with what the render gives", async () => {
  const page = pageOf("fresh");
  const given = await awaitPage("/talks/7", async () => {
    handOver("/talks/7", page);
    return "answer";
  });
  expect(given).toEqual(["answer", page]);
});

test("pages of other addresses, and those that nobody waits for, are dropped", async () => {
  handOver("/talks/7", pageOf("before"));
  const given = await awaitPage("/talks/7", async () => handOver("/talks/8", pageOf("other")));
  expect(given).toEqual([undefined, null]);
});

test("a render that fails leaves nothing behind for the next", async () => {
  const failing = awaitPage("/talks/7", async () => {
    handOver("/talks/7", pageOf("half"));
    throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  expect(await awaitPage("/talks/7", async () => "again")).toEqual(["again", null]);
});
