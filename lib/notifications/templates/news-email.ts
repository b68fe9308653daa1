import { firstComments } from "./first-comments";
import { newsOfTalk, reasonOf } from "./news-of-talk";
import { countsOf, newsHeadline, newsSubject } from "./news-words";
import { end, greeting, headline, link, type Part, paragraph } from "./parts";
import type { NewsEmail, TalkNews, Written } from "./types";
import { written } from "./written";

/** Comments that wait for the reader, and comments that were published: under one talk, or (a digest) in a day. */
export function newsEmail(news: NewsEmail): Written {
  const counts = countsOf(news.talks);
  return written(newsSubject(news), [
    greeting(news.name),
    headline(newsHeadline(counts)),
    ...partsOfTalks(news),
    ...queueLink(counts.held, news),
    ...reason(news),
    ...settingsLink(news),
    link(news.isDigest ? "Stop all email from Talks" : "Stop email about this talk", news.unsubscribeUrl),
  ]);
}

// What many people hear is put together once: those who are told the same are given the same `talks`.
const known = new WeakMap<TalkNews[], Part[]>();

function partsOfTalks(news: NewsEmail): Part[] {
  const parts =
    known.get(news.talks) ?? firstComments(news.talks).flatMap((talk) => [...newsOfTalk(talk, news), end]);
  known.set(news.talks, parts);
  return parts;
}

const queueLink = (held: number, { moderationUrl }: NewsEmail): Part[] =>
  held > 0 ? [link("All comments that wait for you", moderationUrl)] : [];

// A digest says it at each talk.
const reason = ({ isDigest, talks: [talk] }: NewsEmail): Part[] =>
  isDigest || !talk ? [] : [paragraph("soft", `Why this email? ${reasonOf(talk)}`)];

const settingsLink = ({ settingsUrl }: NewsEmail): Part[] =>
  settingsUrl === null ? [] : [link("Choose what you hear of", settingsUrl)];
