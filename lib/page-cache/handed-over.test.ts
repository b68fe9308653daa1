import { expect, test } from "vitest";
import type { PageValue } from "./dress";
import { awaitPage, handOver, handOverTags } from "./handed-over";

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

test("the tags that a render names come with its page, also while another one renders", async () => {
  const render = (path: string, ...tags: string[]) =>
    awaitPage(path, async () => {
      for (const tag of tags) {
        expect(handOverTags([tag])).toBe(true);
        await Promise.resolve();
      }
      handOver(path, pageOf(path));
    });
  const [[, seven], [, eight]] = await Promise.all([
    render("/talks/7", "talk:7", "speaker:1"),
    render("/talks/8", "talk:8", "speaker:2"),
  ]);
  expect(seven?.headers?.["x-next-cache-tags"]).toBe("talk:7,speaker:1");
  expect(eight?.headers?.["x-next-cache-tags"]).toBe("talk:8,speaker:2");
});

test("where nobody waits for a page, its tags are not taken", () => {
  expect(handOverTags(["talk:7"])).toBe(false);
});
