import type { Note } from "./report";
import type { Table } from "./rows";

/** How many rows of a table came over, and how many stayed, with the notes on single fields of them. */
export type Counts = { imported: number; skipped: number; changed: number; dropped: number };

export type Summary = Record<Table, Counts>;

/** Counts the notes of an import. */
export function summaryOf(notes: Note[]): Summary {
  const counts = { users: none(), talks: none(), comments: none(), pending_emails: none() };
  for (const { table, what, field } of notes) {
    // What is said of a field that came over as it was counts for nothing: its row is counted.
    if (field === null || what === "changed" || what === "dropped") counts[table][what] += 1;
  }
  return counts;
}

const none = (): Counts => ({ imported: 0, skipped: 0, changed: 0, dropped: 0 });
