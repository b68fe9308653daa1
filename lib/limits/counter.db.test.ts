import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { TooMany } from "@/lib/errors";
import { counterFor } from "./counter";
import { forgetEnded } from "./forget-ended";

// Of the time only what the clock says: the database's own timers go on.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const threeAMinute = { points: 3, seconds: 60 };

/** The counter as another instance has it, which has the database in common with us and nothing else. */
async function counterOfAnother(name: string) {
  vi.resetModules();
  const shared = globalThis as { talksCounters?: unknown };
  const own = shared.talksCounters;
  shared.talksCounters = undefined;
  const { counterFor: another } = await import("./counter");
  const counter = another(name, threeAMinute);
  shared.talksCounters = own;
  return counter;
}

test("two instances count together, and none is missed where many ask at once", async () => {
  const instances = [counterFor("shared", threeAMinute), await counterOfAnother("shared")];
  const asked = Array.from({ length: 20 }, (_, n) => instances[n % 2]?.take("ann"));
  const refused = (await Promise.allSettled(asked)).filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(17);
  await instances[0]?.take("bob");
});

test("whoever is refused hears for how long, and is taken again when the window has ended", async () => {
  const counter = counterFor("window", threeAMinute);
  for (let n = 0; n < 3; n++) await counter.take("ann");
  vi.advanceTimersByTime(20_000);
  await expect(counter.take("ann")).rejects.toEqual(new TooMany(40));
  vi.advanceTimersByTime(40_001);
  await counter.take("ann");
});

test("what is given back counts no more, here and elsewhere", async () => {
  const counter = counterFor("back", threeAMinute);
  for (let n = 0; n < 3; n++) await counter.take("ann");
  await counter.giveBack("ann");
  await (await counterOfAnother("back")).take("ann");
  await expect(counter.take("ann")).rejects.toThrow(TooMany);
});

test("a flood of what is refused writes nothing", async () => {
  const counter = counterFor("flood", threeAMinute);
  for (let n = 0; n < 50; n++) await counter.take("ann").catch(() => undefined);
  expect(await db.rateLimit.findMany({ where: { key: { startsWith: "flood:" } } })).toMatchObject([
    { points: 4 },
  ]);
});

test("what counts no more is forgotten, and only that", async () => {
  const counter = counterFor("ended", threeAMinute);
  await counter.take("ann");
  vi.advanceTimersByTime(30_000);
  await counter.take("bob");
  vi.advanceTimersByTime(31_000);
  await forgetEnded();
  const rows = await db.rateLimit.findMany({ where: { key: { startsWith: "ended:" } } });
  expect(rows).toHaveLength(1);
  expect(await counter.has("bob")).toBe(true);
});

test("while the database is away, each instance counts for itself", async () => {
  await db.$executeRaw`ALTER TABLE "RateLimit" RENAME TO "Elsewhere"`;
  const counter = counterFor("away", threeAMinute);
  for (let n = 0; n < 3; n++) await counter.take("ann");
  await expect(counter.take("ann")).rejects.toThrow(TooMany);
  await db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "RateLimit"`;
});
