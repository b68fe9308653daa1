import type { Piscina } from "piscina";
import { expect, test } from "vitest";
import { renderInWorker } from "./pool";

test("an answer that comes when nobody waits for it any more ends nothing", async () => {
  const render = () => renderInWorker({ source: "*a*", idPrefix: "x-" });
  await render();
  const { talksMarkdownPool } = globalThis as { talksMarkdownPool?: Piscina };
  expect(talksMarkdownPool?.emit("error", new Error("Unexpected message from Worker"))).toBe(true);
  expect((await render())?.text).toBe("a");
});
