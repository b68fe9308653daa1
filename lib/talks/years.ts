import "server-only";
import { yearOf } from "@/lib/dates/format";
import type { TalkPage } from "./dto";
import { type ListedTalks, oldestDay, startOf } from "./list";

/** A year of a list, and the address that leads to its newest talk. */
export type YearLink = { year: string; path: string };

/**
 * The years of a list from its newest talk to its oldest, newest first; `first` is the list's first page. None where
 * that page is the only one. Nothing is counted: a year without talks leads to those before it.
 */
export async function listYears(from: ListedTalks, first: TalkPage): Promise<YearLink[]> {
  const newest = first.talks[0]?.date;
  const oldest = first.older && (await oldestDay(from));
  if (!newest || !oldest) return [];
  const [last, end] = [Number(yearOf(newest)), Number(yearOf(oldest))];
  return Array.from({ length: last - end + 1 }, (_, index) => yearLink(from, last - index, index === 0));
}

// No talk need be at this cursor: the address leads on to the one of the first talk of a later year.
const yearLink = (from: ListedTalks, year: number, isNewest: boolean): YearLink => ({
  year: String(year),
  path: isNewest ? startOf(from) : `${from.path}/before/${year + 1}-01-01~1`,
});
