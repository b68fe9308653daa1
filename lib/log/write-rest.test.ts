import { once } from "node:events";
import { expect, test } from "vitest";
import { startScript } from "@/lib/testing/child";

const script = "lib/testing/processes/answer-and-end.ts";
const env = { TALKS_SERVER: "1", LOG_LEVEL: "info" };

test("a process ends also where nobody reads its log any more", async () => {
  const child = startScript(script, [], env);
  child.stdout?.destroy();
  expect((await once(child, "exit"))[0]).toBe(3);
});

test("a process ends also where nobody takes its log, though it could be read", async () => {
  const child = startScript("lib/testing/processes/fill-and-end.ts", [], env);
  expect((await once(child, "exit"))[0]).toBe(3);
  child.stdout?.destroy();
});
