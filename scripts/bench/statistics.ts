/** The value in the middle, of as many as there are. Throws for none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The smallest value that `share` of all values do not exceed (nearest rank). Throws for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error("There is nothing to take the middle of.");
  return found;
}

/** 12345.6 as "12,346". */
export const grouped = (value: number) => Math.round(value).toLocaleString("en-GB");
