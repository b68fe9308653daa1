/** What emails are made from: everything that a template shows, with every link whole. */

import type { AccountChange } from "@/lib/outbox/schema";

/** An email as written: the text says all that the HTML says. */
export type Written = { subject: string; text: string; html: string };

type CommentItem = {
  authorName: string;
  /** Markdown, as it was written. */
  body: string;
  /** Our own rendering of it, sanitised. */
  bodyHtml: string;
  at: Date;
};

/** A comment that waits for its talk's speaker to decide. */
export type HeldItem = CommentItem & {
  /** Never in anybody else's email. Null for a speaker's comment. */
  authorEmail: string | null;
  approveUrl: string;
  rejectUrl: string;
  spamUrl: string;
};

/** A comment that was published, and where it is. */
export type PublishedItem = CommentItem & { url: string };

/** What is new under one talk, for one person. */
export type TalkNews = {
  title: string;
  url: string;
  /** Whether it is the reader's own talk; else they commented on it. */
  isOwn: boolean;
  held: HeldItem[];
  published: PublishedItem[];
};

export type NewsEmail = {
  /** The reader's name, where we know it. */
  name: string;
  talks: TalkNews[];
  /** What came in a day, about any talk; else it is about one talk. */
  isDigest: boolean;
  /** Where the reader's waiting comments are. */
  moderationUrl: string;
  /** Where the reader chooses what they hear of; null for who has no account. */
  settingsUrl: string | null;
  unsubscribeUrl: string;
};

export type ConfirmationEmail = {
  talk: { title: string; url: string };
  confirmUrl: string;
  /** Stops all email to the address. */
  unsubscribeUrl: string;
};

export type AccountEmail = {
  /** Whose new address this is to be. */
  username: string;
  confirmUrl: string;
  /** Stops all email to the address. */
  unsubscribeUrl: string;
};

export type ChangeEmail = {
  change: AccountChange;
  /** Whose account was changed. */
  username: string;
  at: Date;
  /** As it told; null where somebody else than the account's owner did it. */
  browser: string | null;
  /** Where the reader changes their password. */
  securityUrl: string;
};

export type ErrorEmail = {
  message: string;
  stack: string;
  place: string;
  /** How often it happened since the last report, and in all. */
  newCount: number;
  count: number;
  firstAt: Date;
  lastAt: Date;
};

export type TestEmail = { siteUrl: string };
