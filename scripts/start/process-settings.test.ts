import { expect, test } from "vitest";
import { processArguments, processEnvironment } from "./process-settings";

test.each([
  ["front", "--max-old-space-size=128"],
  ["application", "--max-old-space-size=192"],
] as const)("the heap of a %s is limited, unless the operator has set a limit", (kind, limit) => {
  expect(processArguments(kind, {})).toContain(limit);
  expect(processArguments(kind, { NODE_OPTIONS: "--enable-source-maps" })).toContain(limit);
  for (const NODE_OPTIONS of ["--max-old-space-size=512", "--trace-gc --max_old_space_size=512"])
    expect(processArguments(kind, { NODE_OPTIONS }).join()).not.toContain("old-space");
});

test("the first application sends email, and no other", () => {
  const flushers = [1, 2, 3].map((number) => processEnvironment("application", number, {}).TALKS_FLUSHER);
  expect(flushers).toEqual(["1", "0", "0"]);
});

test("memory stays in few arenas, unless the operator says how many", () => {
  expect(processEnvironment("front", 1, {}).MALLOC_ARENA_MAX).toBe("2");
  expect(processEnvironment("front", 1, { MALLOC_ARENA_MAX: "4" }).MALLOC_ARENA_MAX).toBe("4");
});
