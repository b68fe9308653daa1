import { subjectAbout } from "./one-line";
import type { NewsEmail } from "./types";

/** How many comments wait, and how many were published. */
type Counts = { held: number; published: number };

export const countsOf = (talks: NewsEmail["talks"]): Counts => ({
  held: sum(talks.map(({ held }) => held.length)),
  published: sum(talks.map(({ published }) => published.length)),
});

/** The subject of an email about new comments. */
export function newsSubject({ talks, isDigest }: NewsEmail): string {
  const counts = countsOf(talks);
  if (isDigest) return `Your day on Talks: ${inShort(counts)}`;
  const { held, published } = counts;
  const title = talks[0]?.title ?? "";
  if (held === 0) return subjectAbout(`${fresh(published)} on`, title);
  return subjectAbout(`${waiting(held)} on`, title, published > 0 ? `, ${besides(published)}` : "");
}

/** The same in the email itself, where the talks follow. */
export function newsHeadline({ held, published }: Counts): string {
  if (held === 0) return fresh(published);
  return published === 0 ? waiting(held) : `${waiting(held)}, ${besides(published)}`;
}

/** What is not shown: "3 more comments wait for you". */
export const moreWaiting = (count: number) =>
  count === 1 ? "1 more comment waits for you" : `${count} more comments wait for you`;

export const morePublished = (count: number) =>
  count === 1 ? "1 more new comment" : `${count} more new comments`;

const waiting = (count: number) =>
  count === 1 ? "A comment waits for you" : `${count} comments wait for you`;

const fresh = (count: number) => (count === 1 ? "New comment" : `${count} new comments`);

const besides = (count: number) =>
  count === 1 ? "and 1 new one was published" : `and ${count} new ones were published`;

function inShort({ held, published }: Counts): string {
  const wait = held === 1 ? "1 comment waits" : `${held} comments wait`;
  const noun = held === 0 ? "comment" : "one";
  const news = `${published} new ${noun}${published === 1 ? "" : "s"}`;
  if (held === 0) return news;
  return published === 0 ? wait : `${wait}, ${news}`;
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
