import type { Row } from "../table";

/** A line that is met where exactly this was answered. */
export const told = (name: string, value: string, wanted: string): Row => ({
  name,
  value,
  wanted,
  isMet: value === wanted,
});
