import { expect } from "vitest";
import { plansOf } from "./plans";

const costly = /\bSort\b|TEMP B-TREE|Seq Scan|^SCAN (?!sub)/m;

/** `work` reads `table` only by walking the index that is named, in its order: what it reads is all that it costs. */
export async function expectWalk(table: string, index: string | RegExp, work: () => Promise<unknown>) {
  const plans = await plansOf(table, work);
  expect(plans.length, "statements").toBeGreaterThan(0);
  for (const plan of plans) {
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(costly);
  }
}
