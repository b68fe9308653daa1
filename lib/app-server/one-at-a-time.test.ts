import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time";

type Begun = { end: (result: string) => void; fail: (error: Error) => void };

/** Work that tells when it begins, and ends when it is told to. */
function workByHand() {
  const begun: Begun[] = [];
  const work = () => new Promise<string>((end, fail) => begun.push({ end, fail }));
  return { begun, work, turn: (number: number) => begun[number] as Begun };
}

function noted() {
  let end = () => {};
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work, end };
}

/** Settles when everything has happened that waits for nothing else. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("work begins at once where none is under way", async () => {
  const { next } = oneAtATime<string>();
  const { begun, work, turn } = workByHand();
  const asked = next("a", work);
  expect(begun).toHaveLength(1);
  turn(0).end("first");
  expect(await asked).toBe("first");
});

test("who asks while one runs gets the next one, shared by all who asked before it began", async () => {
  const { next } = oneAtATime<string>();
  const { begun, work, turn } = workByHand();
  const first = next("a", work);
  const later = [next("a", work), next("a", work), next("a", work)];
  await settled();
  expect(begun).toHaveLength(1);
  turn(0).end("first");
  expect(await first).toBe("first");
  await expect.poll(() => begun.length).toBe(2);
  const last = next("a", work);
  turn(1).end("second");
  expect(await Promise.all(later)).toEqual(["second", "second", "second"]);
  await expect.poll(() => begun.length).toBe(3);
  turn(2).end("third");
  expect(await last).toBe("third");
});

test("work under one key waits for none under another", () => {
  const { next } = oneAtATime<string>();
  const { begun, work } = workByHand();
  void next("a", work);
  void next("b", work);
  expect(begun).toHaveLength(2);
});

test("work of others is waited for by all who ask after it, and by nobody who asked before", async () => {
  const { next, takeNote } = oneAtATime<string>();
  const { begun, work, turn } = workByHand();
  const [one, another] = [noted(), noted()];
  takeNote("a", one.work);
  const between = next("a", work);
  takeNote("a", another.work);
  const after = next("a", work);
  await settled();
  expect(begun).toHaveLength(0);
  one.end();
  await expect.poll(() => begun.length).toBe(1);
  turn(0).end("after one");
  expect(await between).toBe("after one");
  expect(begun).toHaveLength(1);
  another.end();
  await expect.poll(() => begun.length).toBe(2);
  turn(1).end("after both");
  expect(await after).toBe("after both");
});

test("who asks when work has begun that others waited for is not given it", async () => {
  const { next, takeNote } = oneAtATime<string>();
  const { begun, work, turn } = workByHand();
  const [one, another] = [noted(), noted()];
  takeNote("a", one.work);
  const first = next("a", work);
  takeNote("a", another.work);
  const second = next("a", work);
  one.end();
  await expect.poll(() => begun.length).toBe(1);
  const third = next("a", work);
  another.end();
  await expect.poll(() => begun.length).toBe(2);
  turn(0).end("1");
  turn(1).end("2");
  await expect.poll(() => begun.length).toBe(3);
  turn(2).end("3");
  expect(await Promise.all([first, second, third])).toEqual(["1", "2", "3"]);
});

test("work that fails is told to all who share it, and leaves the way free", async () => {
  const { next, takeNote } = oneAtATime<string>();
  const { begun, work, turn } = workByHand();
  takeNote("a", Promise.reject(new Error("of somebody else")));
  const shared = [next("a", work), next("a", work)];
  await expect.poll(() => begun.length).toBe(1);
  const after = next("a", work);
  turn(0).fail(new Error("broken"));
  for (const failed of shared) await expect(failed).rejects.toThrow("broken");
  await expect.poll(() => begun.length).toBe(2);
  turn(1).end("whole");
  expect(await after).toBe("whole");
});
