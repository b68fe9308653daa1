import { expect, test } from "vitest";
import type { Forgetting } from "./forgetting";
import { once } from "./once";

const write = (key: string): Forgetting => ({ key, tags: ["talk:7"] });

test("a write is told once, however often it is heard of, and alone or among others", () => {
  const told: string[][] = [];
  const hear = once((forgettings) => told.push(forgettings.map(({ key }) => key)));
  hear([write("a")]);
  hear([write("a")]);
  hear([write("a"), write("b"), write("c")]);
  hear([]);
  hear([write("c"), write("b")]);
  expect(told).toEqual([["a"], ["b", "c"]]);
});

test("two listeners hear of a write each", () => {
  const told: number[] = [];
  for (const number of [1, 2]) once(() => told.push(number))([write("a")]);
  expect(told).toEqual([1, 2]);
});
