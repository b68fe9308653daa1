import { expect, test } from "vitest";
import type { Forgetting } from "./forgetting";
import { once } from "./once";

test("a write is told of once, however often it is heard of", () => {
  const told: Forgetting[][] = [];
  const forget = once((forgettings) => told.push(forgettings));
  const [first, second] = ["first", "second"].map((key) => ({ key, tags: ["talk:7"] })) as [
    Forgetting,
    Forgetting,
  ];
  forget([first]);
  forget([first]);
  forget([first, second]);
  forget([second]);
  expect(told).toEqual([[first], [second]]);
});
