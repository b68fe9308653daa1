/** Made-up news, for tests and for whoever wants to look at an email. */
import type { AccountEmail, ChangeEmail, HeldItem, NewsEmail, PublishedItem, TalkNews } from "./types";

const site = "https://talks.example.com";
const talkUrl = `${site}/talks/7-flask-at-scale`;

export const heldExample = (item: Partial<HeldItem> = {}): HeldItem => ({
  authorName: "Grace Hopper",
  authorEmail: "grace@example.com",
  body: "Does this work with *two* databases?",
  bodyHtml: '<p dir="auto">Does this work with <em>two</em> databases?</p>',
  at: new Date("2026-04-09T17:30:00Z"),
  approveUrl: `${site}/decide/token-1/approve`,
  rejectUrl: `${site}/decide/token-1/reject`,
  spamUrl: `${site}/decide/token-1/spam`,
  ...item,
});

export const publishedExample = (item: Partial<PublishedItem> = {}): PublishedItem => ({
  authorName: "Edsger Dijkstra",
  body: "I was there, and I liked it.",
  bodyHtml: '<p dir="auto">I was there, and I liked it.</p>',
  at: new Date("2026-04-09T18:05:00Z"),
  url: `${talkUrl}#comment-12`,
  ...item,
});

export const talkExample = (talk: Partial<TalkNews> = {}): TalkNews => ({
  title: "Flask at Scale",
  url: talkUrl,
  isOwn: true,
  held: [],
  published: [],
  ...talk,
});

/** About one talk, unless told otherwise. */
export const newsExample = (talks: TalkNews[], news: Partial<NewsEmail> = {}): NewsEmail => ({
  name: "Ada",
  talks,
  isDigest: false,
  moderationUrl: `${site}/dashboard/moderation`,
  settingsUrl: `${site}/dashboard/email`,
  unsubscribeUrl: `${site}/unsubscribe/token-2`,
  ...news,
});

export const changeExample = (email: Partial<ChangeEmail> = {}): ChangeEmail => ({
  change: "secondFactorOff",
  username: "ada",
  at: new Date("2026-04-09T17:30:00Z"),
  browser: "Firefox on Linux",
  securityUrl: `${site}/dashboard/security`,
  ...email,
});

export const accountExample = (email: Partial<AccountEmail> = {}): AccountEmail => ({
  username: "ada",
  confirmUrl: `${site}/confirm-email/token-3`,
  unsubscribeUrl: `${site}/unsubscribe/token-2`,
  ...email,
});
