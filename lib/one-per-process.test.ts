import { expect, test, vi } from "vitest";
import { onePerProcess } from "./one-per-process";

test("a module that is loaded twice finds what was made once", async () => {
  const first = onePerProcess("talksTried", () => ({ made: 1 }));
  vi.resetModules();
  const again = await import("./one-per-process");
  expect(again.onePerProcess).not.toBe(onePerProcess);
  expect(again.onePerProcess("talksTried", () => ({ made: 2 }))).toBe(first);
  expect(onePerProcess("talksTriedToo", () => ({ made: 3 }))).toEqual({ made: 3 });
});
