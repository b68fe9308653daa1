import "server-only";
import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Forgetting } from "./forgetting";
import { entriesAfter, newestEntry } from "./log";
import { tags } from "./tags";

// A transaction may be committed as long after one that took a higher id: ours last 15 s at the most.
const settlesMs = 20_000;
// How much of the past is taken as known when one begins to read.
const overlap = 1000;

type Mark = { id: number; at: number };

/**
 * Reads the log of forgettings, and tells of what is new. It reads everything again, and tells of it again, that came in
 * the last twenty seconds, because what is committed late may have a lower id than what was read before.
 */
export class LogReader {
  readonly #forget: (forgettings: Forgetting[]) => void;
  // All entries up to this one are settled, and known.
  #floor: number | null = null;
  // The highest ids that were seen, and when they were.
  #marks: Mark[] = [];

  constructor(forget: (forgettings: Forgetting[]) => void) {
    this.#forget = forget;
  }

  /** Tells of what was written since the last call; at the first call, and where the log does not reach back, of everything. */
  async catchUp(): Promise<void> {
    const missed = this.#floor === null ? null : await entriesAfter(db, this.#floor);
    if (missed === null) return this.#beginAnew();
    this.#forget(missed);
    this.#mark(missed.at(-1)?.id ?? 0);
    this.#settle();
  }

  async #beginAnew() {
    const newest = await newestEntry(db);
    const floor = Math.max(0, newest - overlap);
    // Known from now on: they need not be forgotten once more.
    this.#forget((await entriesAfter(db, floor)) ?? []);
    this.#forget([{ key: randomUUID(), tags: [tags.everything] }]);
    this.#floor = floor;
    this.#marks = [];
    this.#mark(newest);
  }

  #mark(id: number) {
    if (id > (this.#marks.at(-1)?.id ?? this.#floor ?? 0)) this.#marks.push({ id, at: performance.now() });
  }

  #settle() {
    const settled = this.#marks.filter(({ at }) => performance.now() - at > settlesMs);
    this.#floor = settled.at(-1)?.id ?? this.#floor;
    this.#marks = this.#marks.slice(settled.length);
  }
}
