/** What the fuzzer met: one that never succeeds, or is never refused, shows nothing. */
import { expect } from "@playwright/test";
import type { Operation } from "./document";

export class Coverage {
  readonly #met = new Map<string, Map<number, number>>();

  note(operation: string, status: number) {
    const counts = this.#met.get(operation) ?? new Map<number, number>();
    counts.set(status, (counts.get(status) ?? 0) + 1);
    this.#met.set(operation, counts);
  }

  /** Fails where an operation never succeeded, or never refused, or where a kind of refusal never came. */
  check(operations: Operation[], kinds: number[]) {
    const met = operations.map(({ id }) => [id, this.statusesOf(id)] as const);
    expect(
      met.filter(([, statuses]) => !statuses.some((status) => status < 300)),
      "never done",
    ).toEqual([]);
    expect(
      met.filter(([, statuses]) => !statuses.some((status) => status >= 400)),
      "never refused",
    ).toEqual([]);
    const all = new Set(met.flatMap(([, statuses]) => statuses));
    expect(
      kinds.filter((status) => !all.has(status)),
      "never answered",
    ).toEqual([]);
  }

  /** How often each status came, by operation. */
  told = () => Object.fromEntries([...this.#met].map(([id, counts]) => [id, Object.fromEntries(counts)]));

  private statusesOf = (id: string) => [...(this.#met.get(id)?.keys() ?? [])];
}
