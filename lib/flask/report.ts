import { hasForbiddenCharacter } from "@/lib/text/characters";
import type { Table } from "./rows";

/**
 * What becomes of a row, or of one field of it: it is brought over, or not as it was, or without something, or not at
 * all.
 */
export type Note = {
  table: Table;
  /** The row's number in the Flask application; null: a row that is not there, though others speak of it. */
  id: number | null;
  what: "imported" | "changed" | "dropped" | "skipped";
  /** Null: the row as a whole. */
  field: string | null;
  /** A sentence for the operator; "" where there is nothing to say. */
  why: string;
};

/** Notes something about one row. */
export type Say = (what: Note["what"], field: string | null, why: string) => void;

/** Notes about a row of `table` go to the end of `notes`. */
export const sayOf =
  (notes: Note[], table: Table, id: number | null): Say =>
  (what, field, why) => {
    notes.push({ table, id, what, field, why });
  };

const longestQuote = 100;

/** Any text as part of a sentence on one line, shortened, that does nothing to a terminal. */
export function quote(text: string): string {
  const points = [...text];
  const beginning = points.slice(0, longestQuote).map(harmless).join("");
  return JSON.stringify(points.length > longestQuote ? `${beginning}…` : beginning);
}

const harmless = (character: string) => (hasForbiddenCharacter(character) ? "�" : character);

const order: Table[] = ["users", "talks", "comments", "pending_emails"];

/** The notes by table and row; those of one row in the order in which they were made, the row as a whole first. */
export const inOrder = (notes: Note[]): Note[] =>
  notes.toSorted(
    (a, b) =>
      order.indexOf(a.table) - order.indexOf(b.table) ||
      (a.id ?? 0) - (b.id ?? 0) ||
      Number(a.field !== null) - Number(b.field !== null),
  );
