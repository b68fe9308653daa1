/** The lines of a measurement's table, and how they are printed. */

/** `value` is what was measured, `wanted` what it has to be: empty where a line only tells. */
export type Row = { name: string; value: string | number; wanted: string; isMet: boolean };

/** A line of the one table of all parts. */
export type FullRow = Row & { part: string; database: string };

/** A ratio that has to be at least `least`; `detail` says what it was made of. */
export const atLeast = (name: string, ratio: number, least: number, detail = ""): Row => ({
  name,
  value: withDetail(ratio.toFixed(2), detail),
  wanted: `at least ${least}`,
  // Infinitely many times nothing is no measurement.
  isMet: Number.isFinite(ratio) && ratio >= least,
});

/** A number that has to be at most `most`, in `unit`. */
export const atMost = (name: string, value: number, most: number, unit = "", detail = ""): Row => ({
  name,
  value: withDetail(`${rounded(value)}${unit}`, detail),
  wanted: `at most ${most}${unit}`,
  isMet: value <= most,
});

/** A line that only tells. */
export const fact = (name: string, value: string): Row => ({ name, value, wanted: "", isMet: true });

/** What came of a part that broke. */
export const failure = (name: string, error: unknown): Row => ({
  name,
  value: error instanceof Error ? error.message : String(error),
  wanted: "to be measured",
  isMet: false,
});

const columns = ["part", "database", "what", "measured", "wanted", ""] as const;

/** All rows as one Markdown table, which reads well in a terminal too. */
export function tableOf(rows: FullRow[]): string {
  const lines = [[...columns], ...rows.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = lines;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

const cellsOf = ({ part, database, name, value, wanted, isMet }: FullRow): string[] =>
  [part, database, name, String(value), wanted, verdict(wanted, isMet)].map(oneLine);

const verdict = (wanted: string, isMet: boolean) => (isMet ? (wanted ? "met" : "") : "MISSED");
const oneLine = (cell: string) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ").slice(0, 140);
const withDetail = (value: string, detail: string) => (detail ? `${value} (${detail})` : value);
const rounded = (value: number) =>
  Number.isInteger(value) || value >= 10 ? value.toFixed(0) : value.toFixed(2);
