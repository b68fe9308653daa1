import { expect, test } from "vitest";
import { at } from "./at";

test("gives what stands under a key, nothing-like values included", () => {
  expect(at(new Map([["one", 0]]), "one")).toBe(0);
  expect(at(new Map([["one", null]]), "one")).toBeNull();
});

test("a key under which nothing stands is an error, and not an id", () => {
  expect(() => at(new Map([["one", 1]]), "two")).toThrow("nothing stands under this key");
});
