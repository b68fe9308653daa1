import { expect, test } from "vitest";
import { atFixedRate } from "./fixed-rate";

test("work begins when it is due, although what was begun before has not ended", async () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const outcomes = await atFixedRate({ count: 3, perSecond: 100 }, async (n) => {
    if (n < 2) await released;
    else release();
    return n;
  });
  expect(outcomes.map((outcome) => "result" in outcome && outcome.result)).toEqual([0, 1, 2]);
});

test("work does not begin before it is due", async () => {
  const before = performance.now();
  const [, last] = await atFixedRate({ count: 2, perSecond: 20 }, async () => performance.now() - before);
  // A timer counts whole milliseconds, from when its turn of the event loop began.
  expect(last && "result" in last && last.result).toBeGreaterThanOrEqual(45);
});

test("waiting counts from when the work was due", async () => {
  const [first] = await atFixedRate({ count: 1, perSecond: 1 }, async () => {
    const begun = performance.now();
    while (performance.now() - begun < 20);
  });
  expect(first?.ms).toBeGreaterThanOrEqual(20);
});

test("work that fails takes nothing along", async () => {
  const outcomes = await atFixedRate({ count: 2, perSecond: 1000 }, async (n) => {
    if (n === 0) throw new Error("refused");
    return "done";
  });
  expect(outcomes).toMatchObject([{ error: new Error("refused") }, { result: "done" }]);
});
