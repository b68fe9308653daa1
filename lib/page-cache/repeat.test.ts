import { expect, test } from "vitest";
import { repeat } from "./repeat";

const fast = { pauseMs: 1, limitMs: 50 };

test("work is done again and again, one at a time, until it is told to stop", async () => {
  let [running, most, count] = [0, 0, 0];
  const repeating = repeat(
    async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      count += 1;
    },
    { ...fast, complain: () => undefined },
  );
  for (let n = 0; n < 10; n++) repeating.now();
  await expect.poll(() => count).toBeGreaterThan(20);
  repeating.stop();
  expect(most).toBe(1);
});

test("of a series of failures one is told, and of the next one again", async () => {
  const told: string[] = [];
  let count = 0;
  const outcomes = ["ok", "a", "b", "ok", "c"];
  const repeating = repeat(
    async () => {
      const outcome = outcomes[count++];
      if (outcome && outcome !== "ok") throw new Error(outcome);
    },
    { ...fast, complain: (error) => told.push((error as Error).message) },
  );
  await expect.poll(() => count).toBeGreaterThan(outcomes.length);
  repeating.stop();
  expect(told).toEqual(["a", "c"]);
});

test("work that hangs is given up", async () => {
  const told: unknown[] = [];
  let count = 0;
  const repeating = repeat(
    () => {
      count += 1;
      return count === 1 ? new Promise(() => undefined) : Promise.resolve();
    },
    { ...fast, complain: (error) => told.push(error) },
  );
  await expect.poll(() => count).toBeGreaterThan(2);
  repeating.stop();
  expect(told).toHaveLength(1);
});
