import { expect, test } from "vitest";
import { workerArguments, workerEnvironment } from "./process-settings";

test("a worker's heap is limited, unless the operator has set a limit", () => {
  expect(workerArguments({})).toContain("--max-old-space-size=192");
  expect(workerArguments({ NODE_OPTIONS: "--enable-source-maps" })).toContain("--max-old-space-size=192");
  for (const NODE_OPTIONS of ["--max-old-space-size=512", "--trace-gc --max_old_space_size=512"])
    expect(workerArguments({ NODE_OPTIONS })).not.toContain("--max-old-space-size=192");
});

test("the first worker sends email, and no other", () => {
  const flushers = [1, 2, 3].map((number) => workerEnvironment(number, {}).TALKS_FLUSHER);
  expect(flushers).toEqual(["1", "0", "0"]);
});

test("memory stays in few arenas, unless the operator says how many", () => {
  expect(workerEnvironment(1, {}).MALLOC_ARENA_MAX).toBe("2");
  expect(workerEnvironment(1, { MALLOC_ARENA_MAX: "4" }).MALLOC_ARENA_MAX).toBe("4");
});
