import { expect, test, vi } from "vitest";
import { inBatches } from "./in-batches";

test("many are told of together, in their order, and each once", () => {
  const told: number[] = [];
  const take = inBatches<number>((one) => void told.push(one));
  for (let one = 1; one < 128; one++) take(one);
  expect(told).toEqual([]);
  for (let one = 128; one <= 300; one++) take(one);
  expect(told).toEqual(Array.from({ length: 256 }, (_, n) => n + 1));
});

test("what no other follows is told of soon", async () => {
  const told: number[] = [];
  inBatches<number>((one) => void told.push(one))(7);
  expect(told).toEqual([]);
  await vi.waitFor(() => expect(told).toEqual([7]));
});
