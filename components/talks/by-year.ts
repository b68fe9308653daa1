import { yearOf } from "@/lib/dates/format";

export type Year<Talk> = { year: string; talks: Talk[] };

/** Talks in their given order, cut where the year changes. */
export function byYear<Talk extends { date: string }>(talks: Talk[]): Year<Talk>[] {
  const years: Year<Talk>[] = [];
  for (const talk of talks) {
    const year = yearOf(talk.date);
    const last = years.at(-1);
    if (last?.year === year) last.talks.push(talk);
    else years.push({ year, talks: [talk] });
  }
  return years;
}
